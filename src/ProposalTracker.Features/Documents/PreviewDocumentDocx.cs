using MediatR;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Letters;
using ProposalTracker.Features.Printing;
using ProposalTracker.Letters.Docx;

namespace ProposalTracker.Features.Documents;

/// <summary>The document with the text as typed so far as a Word document, marked 草稿; a ZIP where each signer gets his own. Nothing is kept.</summary>
public sealed record PreviewDocumentDocxQuery(long CaseId, LetterKind Kind, long? AssignmentId, DocumentText Text) : IQuery<LetterCopy>;

internal sealed class PreviewDocumentDocxHandler(DocumentDesk desk, DocumentLetters letters) : IRequestHandler<PreviewDocumentDocxQuery, Result<LetterCopy>>
{
    public async Task<Result<LetterCopy>> Handle(PreviewDocumentDocxQuery query, CancellationToken cancellationToken)
    {
        var found = await desk.FindAsync(query.CaseId, query.Kind, query.AssignmentId, cancellationToken);
        if (found.Error is { } error)
            return error;
        var name = $"{found.Value.Case.Proposal.Number}{LetterKindWords.Of(query.Kind)}草稿";
        var composed = letters.Compose(found.Value, query.Text, found.Value.Opinion?.LetterNumber);
        var habits = LetterHabits.Of(found.Value.Rules) with { Draft = true };
        var copies = composed.Select(letter => new LetterCopy(DocxWriter.Write(letter, habits), $"{LetterCopies.Safe($"{name} 致{string.Join('、', letter.Salutation ?? [])}")}.docx")).ToList();
        return copies is [var only] ? only : LetterCopies.Pack(copies, name);
    }
}
