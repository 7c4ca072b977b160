using MediatR;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Printing;
using ProposalTracker.Features.Rules;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Documents;

/// <summary>A document as its template makes it of the case's data, to be completed and issued.</summary>
public sealed record GetDocumentFormQuery(long CaseId, LetterKind Kind, long? AssignmentId) : IQuery<DocumentForm>;

/// <param name="NextNumber">What the 发文字号 would be now; null for kinds that have none.</param>
/// <param name="GoesToEach">Each of those named gets a document of his own.</param>
/// <param name="WhyNot">Why this person cannot issue it; null where he can.</param>
public sealed record DocumentForm(CaseHeader Case, string KindWords, string Issuer, DocumentText Text, string? NextNumber, bool GoesToEach, string? WhyNot);

internal sealed class GetDocumentFormHandler(DocumentDesk desk, DocumentLetters letters, NumberBook numbers, CurrentActor actor, OfficeClock clock)
    : IRequestHandler<GetDocumentFormQuery, Result<DocumentForm>>
{
    public async Task<Result<DocumentForm>> Handle(GetDocumentFormQuery query, CancellationToken cancellationToken)
    {
        var found = await desk.FindAsync(query.CaseId, query.Kind, query.AssignmentId, cancellationToken);
        if (found.Error is { } error)
            return error;
        var basis = found.Value;
        var next = basis.Opinion?.LetterNumber ?? await numbers.NextLetterNumberAsync(basis.Rules, query.Kind, basis.Issuer, clock.Today.Year, cancellationToken);
        var whyNot = DocumentKinds.MayIssue(actor.Required, query.Kind, basis.Issuer.Id) ? null : "由本单位机要秘书编号印制，您可以预览。";
        return new DocumentForm(
            CaseHeader.Of(basis.Case, clock.Today), LetterKindWords.Of(query.Kind), basis.Issuer.FullNameOn(clock.Today), await letters.ProposeAsync(basis, cancellationToken), next,
            DocumentLetters.GoesToEach(basis), whyNot);
    }
}
