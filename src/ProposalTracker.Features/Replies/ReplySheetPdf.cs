using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Features.Letters;

namespace ProposalTracker.Features.Replies;

/// <summary>The letters of a reply as PDF: the issued bytes, else drafts marked 草稿.</summary>
internal sealed class ReplySheetPdf(ProposalTrackerContext context, LetterPress press)
{
    /// <param name="to">From 1.</param>
    /// <returns>Not found where the reply has no such letter.</returns>
    public async Task<Result<byte[]>> OfAsync(ReplySheets sheets, int to, CancellationToken cancellationToken)
    {
        if (sheets.At(to) is not { } letter)
            return Error.NotFound("这份答复函");
        if (!sheets.AreDrafts)
        {
            var id = sheets.IssuedIds[to - 1];
            return await context.IssuedLetters.Where(l => l.Id == id).Select(l => l.Pdf).SingleAsync(cancellationToken);
        }
        var printed = press.Print(letter, LetterHabits.Of(sheets.Rules) with { Draft = true });
        return printed.Pdf is { } pdf ? pdf : Error.Refused(string.Join("；", printed.Notes.Select(n => n.Message)));
    }
}
