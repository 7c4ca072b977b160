using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Templates;

/// <summary>One template with all its versions, newest first, and the samples that it is tried with.</summary>
public sealed record GetLetterTemplateQuery(LetterKind Kind) : IQuery<LetterTemplateDetails>;

/// <param name="Samples">Names.</param>
public sealed record LetterTemplateDetails(LetterKind Kind, IReadOnlyList<TemplateVersionRow> Versions, IReadOnlyList<string> Samples)
{
    public TemplateVersionRow Current => Versions[0];

    public TemplateVersionRow? Find(int? number) => Versions.FirstOrDefault(v => v.Number == number);
}

/// <param name="By">Null for what came with the program.</param>
/// <param name="At">UTC.</param>
/// <param name="Replies">Replies whose text was made from it.</param>
public sealed record TemplateVersionRow(int Number, string Source, string? By, DateTime At, string Why, string ContentHash, int Replies)
{
    public string Words => $"第 {Number} 版 {By ?? "系统"} {OfficeClock.LocalOf(At):yyyy-MM-dd HH:mm}";
}

internal sealed class GetLetterTemplateHandler(ProposalTrackerContext context, CurrentActor actor, TemplateBook book)
    : IRequestHandler<GetLetterTemplateQuery, Result<LetterTemplateDetails>>
{
    public async Task<Result<LetterTemplateDetails>> Handle(GetLetterTemplateQuery query, CancellationToken cancellationToken)
    {
        if (!actor.Required.Has(Role.Administrator))
            return Error.Forbidden("公文模板由管理员管理。");
        var versions = await context.LetterTemplateVersions.AsNoTracking().Where(v => v.Kind == query.Kind).OrderByDescending(v => v.Number)
            .Select(v => new TemplateVersionRow(
                v.Number, v.Source, context.People.Where(p => p.Id == v.PublishedByPersonId).Select(p => p.Name).FirstOrDefault(), v.PublishedAt, v.Why, v.ContentHash,
                context.Replies.Count(r => r.TemplateVersionId == v.Id)))
            .ToListAsync(cancellationToken);
        if (versions.Count == 0)
            return Error.NotFound("这种函的模板");
        return new LetterTemplateDetails(query.Kind, versions, [.. (await book.SamplesAsync(query.Kind, cancellationToken)).Select(s => s.Name)]);
    }
}
