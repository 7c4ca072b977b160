using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Features.Letters;

namespace ProposalTracker.Features.Replies;

/// <summary>A letter of a reply as PDF: the issued bytes where there are any, else a draft marked 草稿 for whoever may read the draft.</summary>
/// <param name="To">Which of the letters where each signer gets his own, from 1.</param>
public sealed record PreviewReplyQuery(long ReplyId, int To = 1) : IQuery<LetterFile>;

/// <param name="FileName">Safe to be shown and saved.</param>
public sealed record LetterFile(byte[] Pdf, string FileName, bool IsDraft);

internal sealed class PreviewReplyHandler(ProposalTrackerContext context, ReplySheetDesk desk, LetterPress press)
    : IRequestHandler<PreviewReplyQuery, Result<LetterFile>>
{
    public async Task<Result<LetterFile>> Handle(PreviewReplyQuery query, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(query.ReplyId, cancellationToken);
        if (opened.Error is { } error)
            return error;
        var sheets = opened.Value;
        if (sheets.At(query.To) is not { } letter)
            return Error.NotFound("这份答复函");
        var name = sheets.FileName(query.To, ".pdf");
        if (!sheets.AreDrafts)
        {
            var id = sheets.IssuedIds[query.To - 1];
            return new LetterFile(await context.IssuedLetters.Where(l => l.Id == id).Select(l => l.Pdf).SingleAsync(cancellationToken), name, IsDraft: false);
        }
        var printed = press.Print(letter, LetterHabits.Of(sheets.Rules) with { Draft = true });
        return printed.Pdf is { } pdf ? new LetterFile(pdf, name, IsDraft: true) : Error.Refused(string.Join("；", printed.Notes.Select(n => n.Message)));
    }
}
