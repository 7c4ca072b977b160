using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Printing;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Documents;

/// <summary>文书: what this person can have printed for a case, and what has been issued.</summary>
public sealed record ListDocumentsQuery(long CaseId) : IQuery<CaseDocuments>;

public sealed record CaseDocuments(IReadOnlyList<OfferedDocument> Offered, IReadOnlyList<IssuedDocument> Issued);

/// <param name="AssignmentId">The 承办 that it is about; null for the 交办单.</param>
/// <param name="MayIssue">Whether this person numbers it; otherwise he may look at it.</param>
public sealed record OfferedDocument(LetterKind Kind, long? AssignmentId, string Words, bool MayIssue);

/// <param name="IssuedAt">UTC.</param>
public sealed record IssuedDocument(long LetterId, LetterKind Kind, string? Number, string Title, string Addressee, DateTime IssuedAt);

internal sealed class ListDocumentsHandler(ProposalTrackerContext context, CurrentActor actor, DocumentDesk desk, OfficeClock clock)
    : IRequestHandler<ListDocumentsQuery, Result<CaseDocuments>>
{
    public async Task<Result<CaseDocuments>> Handle(ListDocumentsQuery query, CancellationToken cancellationToken)
    {
        var person = actor.Required;
        if (!await context.Cases.VisibleTo(person).AnyAsync(c => c.Id == query.CaseId, cancellationToken))
            return Error.NotFound("这件建议");
        var offered = await desk.OfferedAsync(query.CaseId, cancellationToken);
        var issued = await context.IssuedLetters.Where(l => l.CaseId == query.CaseId).OrderBy(l => l.Id)
            .Select(l => new IssuedDocument(l.Id, l.Kind, l.Number, l.Title, l.Addressee, l.IssuedAt)).ToListAsync(cancellationToken);
        return new CaseDocuments(
            [.. offered.Select(d => new OfferedDocument(d.Kind, d.About?.Id, Words(d), DocumentKinds.MayIssue(person, d.Kind, d.Issuer.Id)))],
            [.. issued.Where(l => LetterAccess.MayRead(person, l.Kind))]);
    }

    private string Words(DocumentBasis document) => document.About?.Department is { } unit
        ? $"{LetterKindWords.Of(document.Kind)}（{unit.ShortNameOn(clock.Today)}）"
        : LetterKindWords.Of(document.Kind);
}
