using MediatR;
using ProposalTracker.Features.Letters;
using ProposalTracker.Letters.Docx;

namespace ProposalTracker.Features.Replies;

/// <summary>One letter of a reply as a Word document (D7), for who may see it as PDF: the issued letter's fields, else a draft marked 草稿.</summary>
/// <param name="To">Which of the letters where each signer gets his own, from 1.</param>
public sealed record GetReplyDocxQuery(long ReplyId, int To = 1) : IQuery<LetterCopy>;

internal sealed class GetReplyDocxHandler(ReplySheetDesk desk) : IRequestHandler<GetReplyDocxQuery, Result<LetterCopy>>
{
    public async Task<Result<LetterCopy>> Handle(GetReplyDocxQuery query, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(query.ReplyId, cancellationToken);
        if (opened.Error is { } error)
            return error;
        return Docx(opened.Value, query.To) is { } copy ? copy : Error.NotFound("这份答复函");
    }

    internal static LetterCopy? Docx(ReplySheets sheets, int to) =>
        sheets.At(to) is { } letter ? new LetterCopy(DocxWriter.Write(letter, LetterHabits.Of(sheets.Rules) with { Draft = sheets.AreDrafts }), sheets.FileName(to, ".docx")) : null;
}
