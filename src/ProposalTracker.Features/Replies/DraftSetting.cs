using ProposalTracker.Domain.Replies;
using ProposalTracker.Features.Letters;
using ProposalTracker.Letters;

namespace ProposalTracker.Features.Replies;

/// <summary>What the typesetter will say of a text that is still being written: characters that cannot be printed, lists that run too long, a signature left alone.</summary>
internal sealed class DraftSetting(LetterPress press, OfficeClock clock)
{
    // Known or told elsewhere: number and date come with 签发 and 编号, which face stood in for another says nothing to the drafter.
    private static readonly HashSet<string> NotForTheDrafter = ["no-signer", "no-date", "no-face", "substituted-face"];

    public IReadOnlyList<LetterNote> Notes(ReplyText text, string? issuer)
    {
        var letter = new LetterDocument
        {
            Issuer = issuer,
            Number = "〔〕号",
            Title = text.Title,
            Salutation = text.Salutation,
            Body = text.Body,
            Signers = issuer is null ? null : [issuer],
            Date = clock.Today,
            Contact = text.ContactName is null && text.ContactPhone is null ? null : new LetterContact(text.ContactName ?? "", text.ContactPhone ?? ""),
            Disclosure = text.Disclosure,
            CopyTo = text.CopyTo.Count == 0 ? null : text.CopyTo,
        };
        return [.. press.Print(letter, draft: true).Notes.Where(note => !NotForTheDrafter.Contains(note.Code))];
    }
}
