using MediatR;
using ProposalTracker.Features.Letters;
using ProposalTracker.Features.Replies;
using ProposalTracker.Features.Seals;
using ProposalTracker.Letters;

namespace ProposalTracker.Features.Printing;

/// <summary>
/// An issued letter as OFD (GB/T 33190-2016), set anew from the fields that were fixed at issuing, with the seal of that
/// time. An experiment: what counts is the PDF.
/// </summary>
public sealed record GetIssuedOfdQuery(long LetterId) : IQuery<LetterCopy>;

internal sealed class GetIssuedOfdHandler(LetterShelf shelf, SealBook seals, LetterPress press) : IRequestHandler<GetIssuedOfdQuery, Result<LetterCopy>>
{
    public async Task<Result<LetterCopy>> Handle(GetIssuedOfdQuery query, CancellationToken cancellationToken)
    {
        var found = await shelf.FindWithRulesAsync(query.LetterId, cancellationToken);
        return found.Error is { } error ? error : await OfdAsync(found.Value, cancellationToken);
    }

    private async Task<Result<LetterCopy>> OfdAsync(ShelvedLetter found, CancellationToken cancellationToken)
    {
        var (issued, rules) = found;
        var letter = ReplySheetDesk.Read(issued.Id, issued.LetterJson);
        var pictures = letter.Seal == SealMode.Image ? await seals.PicturesAtAsync(issued, letter.Signers ?? [], cancellationToken) : [];
        var printed = press.Print(letter, LetterHabits.Of(rules) with { Ofd = true, SealImages = pictures });
        return printed.Ofd is { } ofd
            ? new LetterCopy(ofd, $"{LetterShelf.NameOf(issued)}.ofd")
            : Error.Refused($"不能生成 OFD：{string.Join("；", printed.Notes.Where(n => n.Level == NoteLevel.Error).Select(n => n.Message.TrimEnd('。')))}。");
    }
}
