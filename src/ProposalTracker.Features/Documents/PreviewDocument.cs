using MediatR;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Letters;
using ProposalTracker.Features.Printing;
using ProposalTracker.Features.Replies;

namespace ProposalTracker.Features.Documents;

/// <summary>
/// The document with the text as typed so far, every page marked 草稿; all of them in one PDF where each signer gets his own.
/// Nothing is kept.
/// </summary>
public sealed record PreviewDocumentQuery(long CaseId, LetterKind Kind, long? AssignmentId, DocumentText Text) : IQuery<LetterPdf>;

internal sealed class PreviewDocumentHandler(DocumentDesk desk, DocumentLetters letters, OfficeClock clock) : IRequestHandler<PreviewDocumentQuery, Result<LetterPdf>>
{
    public async Task<Result<LetterPdf>> Handle(PreviewDocumentQuery query, CancellationToken cancellationToken)
    {
        var found = await desk.FindAsync(query.CaseId, query.Kind, query.AssignmentId, cancellationToken);
        if (found.Error is { } error)
            return error;
        var loose = new List<LooseLetter>();
        foreach (var (letter, printed) in await letters.PrintAsync(found.Value, query.Text, found.Value.Opinion?.LetterNumber, draft: true, cancellationToken))
        {
            if (printed.Pdf is not { } pdf)
                return Error.Refused(string.Join("；", printed.Notes.Select(n => n.Message)));
            loose.Add(new LooseLetter(pdf, ReplySheets.AddresseeOf(letter)));
        }
        var name = $"{LetterKindWords.Of(query.Kind)}草稿";
        return new LetterPdf(LetterBinding.Bind(loose, name, found.Value.Issuer.FullNameOn(clock.Today)), $"{name}.pdf", IsDraft: true);
    }
}
