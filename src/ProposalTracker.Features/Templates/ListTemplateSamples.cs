using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Templates;

/// <summary>样例 of one template: those that come with the program, and those that administrators have added.</summary>
public sealed record ListTemplateSamplesQuery(LetterKind Kind) : IQuery<TemplateSampleList>;

public sealed record TemplateSampleList(IReadOnlyList<TemplateSampleRow> Rows);

/// <param name="SampleId">Null for one that comes with the program.</param>
/// <param name="At">UTC; null for one that comes with the program.</param>
public sealed record TemplateSampleRow(long? SampleId, string Name, string Json, int Version, string? By, DateTime? At);

internal sealed class ListTemplateSamplesHandler(ProposalTrackerContext context, CurrentActor actor, TemplateBook book)
    : IRequestHandler<ListTemplateSamplesQuery, Result<TemplateSampleList>>
{
    public async Task<Result<TemplateSampleList>> Handle(ListTemplateSamplesQuery query, CancellationToken cancellationToken)
    {
        if (!actor.Required.Has(Role.Administrator))
            return Error.Forbidden("公文模板由管理员管理。");
        var added = await context.LetterTemplateSamples.AsNoTracking().Where(s => s.Kind == query.Kind).OrderBy(s => s.Id)
            .Select(s => new TemplateSampleRow(
                s.Id, s.Name, s.Json, s.Version, context.People.Where(p => p.Id == s.ChangedByPersonId).Select(p => p.Name).FirstOrDefault(), s.ChangedAt))
            .ToListAsync(cancellationToken);
        return new TemplateSampleList([.. book.SamplesThatCome(query.Kind).Select(s => new TemplateSampleRow(null, s.Name, s.Json, 0, null, null)), .. added]);
    }
}
