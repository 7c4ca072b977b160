using MediatR;
using ProposalTracker.Features.Letters;

namespace ProposalTracker.Features.Replies;

/// <summary>A letter of a reply as PDF: the issued bytes where there are any, else a draft marked 草稿 for whoever may read the draft.</summary>
/// <param name="To">Which of the letters where each signer gets his own, from 1.</param>
public sealed record PreviewReplyQuery(long ReplyId, int To = 1) : IQuery<LetterPdf>;

internal sealed class PreviewReplyHandler(ReplySheetDesk desk, ReplySheetPdf pdfs) : IRequestHandler<PreviewReplyQuery, Result<LetterPdf>>
{
    public async Task<Result<LetterPdf>> Handle(PreviewReplyQuery query, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(query.ReplyId, cancellationToken);
        if (opened.Error is { } error)
            return error;
        var sheets = opened.Value;
        var pdf = await pdfs.OfAsync(sheets, query.To, cancellationToken);
        return pdf.Error is { } refused ? refused : new LetterPdf(pdf.Value, sheets.FileName(query.To, ".pdf"), sheets.AreDrafts);
    }
}
