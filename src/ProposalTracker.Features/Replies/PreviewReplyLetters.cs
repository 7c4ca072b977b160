using MediatR;
using ProposalTracker.Features.Letters;

namespace ProposalTracker.Features.Replies;

/// <summary>All letters of a reply in one PDF (合订), in the order of the signers; the letter itself where there is one.</summary>
public sealed record PreviewReplyLettersQuery(long ReplyId) : IQuery<LetterPdf>;

internal sealed class PreviewReplyLettersHandler(ReplySheetDesk desk, ReplySheetPdf pdfs) : IRequestHandler<PreviewReplyLettersQuery, Result<LetterPdf>>
{
    public async Task<Result<LetterPdf>> Handle(PreviewReplyLettersQuery query, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(query.ReplyId, cancellationToken);
        if (opened.Error is { } error)
            return error;
        var sheets = opened.Value;
        var letters = new List<LooseLetter>();
        foreach (var (at, letter) in sheets.Letters.Index())
        {
            var pdf = await pdfs.OfAsync(sheets, at + 1, cancellationToken);
            if (pdf.Error is { } refused)
                return refused;
            letters.Add(new LooseLetter(pdf.Value, ReplySheets.AddresseeOf(letter)));
        }
        return new LetterPdf(LetterBinding.Bind(letters, sheets.Name, sheets.Letters[0].Issuer ?? ""), $"{LetterCopies.Safe(sheets.Name)}.pdf", sheets.AreDrafts);
    }
}
