using ProposalTracker.Domain.Rules;
using ProposalTracker.Letters;

namespace ProposalTracker.Features.Letters;

/// <summary>The place's habits of printing (办理规则), as the typesetter wants them.</summary>
internal static class LetterHabits
{
    public static PrintOptions Of(RuleSetContent rules) => new()
    {
        MarkPlace = rules.Letter.MarkPlace switch
        {
            Domain.Rules.MarkPlace.TopLeft => ProposalTracker.Letters.MarkPlace.TopLeft,
            Domain.Rules.MarkPlace.AfterNumber => ProposalTracker.Letters.MarkPlace.AfterNumber,
            _ => ProposalTracker.Letters.MarkPlace.TopRight,
        },
        MarkBrackets = rules.Letter.MarkBrackets switch
        {
            MarkBrackets.FullWidth => "（）",
            MarkBrackets.HalfWidth => "()",
            _ => "",
        },
        ContactForm = rules.Letter.ContactForm.Replace(LetterWording.ContactLabelSlot, rules.Letter.ContactLabel, StringComparison.Ordinal),
        DisclosureLabel = rules.Letter.DisclosureLabel,
        DisclosurePlace = rules.Letter.DisclosurePlace switch
        {
            Domain.Rules.DisclosurePlace.UnderContact => ProposalTracker.Letters.DisclosurePlace.UnderContact,
            Domain.Rules.DisclosurePlace.AfterNumber => ProposalTracker.Letters.DisclosurePlace.AfterNumber,
            _ => ProposalTracker.Letters.DisclosurePlace.AboveCopies,
        },
        Date = rules.Letter.Date == Domain.Rules.DateStyle.Chinese ? ProposalTracker.Letters.DateStyle.Chinese : ProposalTracker.Letters.DateStyle.Arabic,
        SealBlankRows = rules.Letter.SealBlankRows,
        SealWidthMm = rules.Letter.SealWidth,
    };
}
