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
    };
}
