using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Templates;

/// <summary>公文模板: every kind of letter with the version that counts.</summary>
public sealed record ListLetterTemplatesQuery : IQuery<LetterTemplateList>;

public sealed record LetterTemplateList(IReadOnlyList<LetterTemplateRow> Rows);

/// <param name="By">Null for what came with the program.</param>
/// <param name="At">UTC.</param>
public sealed record LetterTemplateRow(LetterKind Kind, int Number, string? By, DateTime At, string Why, string ContentHash);

internal sealed class ListLetterTemplatesHandler(ProposalTrackerContext context, CurrentActor actor)
    : IRequestHandler<ListLetterTemplatesQuery, Result<LetterTemplateList>>
{
    public async Task<Result<LetterTemplateList>> Handle(ListLetterTemplatesQuery query, CancellationToken cancellationToken)
    {
        if (!actor.Required.Has(Role.Administrator))
            return Error.Forbidden("公文模板由管理员管理。");
        var rows = await context.LetterTemplateVersions.AsNoTracking()
            .Where(v => v.Number == context.LetterTemplateVersions.Where(o => o.Kind == v.Kind).Max(o => o.Number))
            .Select(v => new LetterTemplateRow(
                v.Kind, v.Number, context.People.Where(p => p.Id == v.PublishedByPersonId).Select(p => p.Name).FirstOrDefault(), v.PublishedAt, v.Why, v.ContentHash))
            .ToListAsync(cancellationToken);
        return new LetterTemplateList([.. rows.OrderBy(r => r.Kind)]);
    }
}
