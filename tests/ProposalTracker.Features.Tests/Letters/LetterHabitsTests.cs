using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Letters;
using ProposalTracker.Letters;

namespace ProposalTracker.Features.Tests.Letters;

/// <summary>What differs by place reaches the printer.</summary>
public sealed class LetterHabitsTests
{
    [Fact]
    public void Habits_OfTheBuiltInRules_AreThePrintersDefaults() =>
        Assert.Equal(new PrintOptions(), LetterHabits.Of(RuleSetContent.BuiltIn));

    [Fact]
    public void Habits_OfAnotherPlace_AreAllItsOwn()
    {
        var rules = RuleSetContent.BuiltIn with
        {
            Letter = RuleSetContent.BuiltIn.Letter with
            {
                MarkPlace = Domain.Rules.MarkPlace.AfterNumber,
                MarkBrackets = MarkBrackets.None,
                ContactLabel = "联系人",
                ContactForm = "（{label}：{name}；电话：{phone}）",
                DisclosureLabel = "信息公开选项",
                DisclosurePlace = Domain.Rules.DisclosurePlace.UnderContact,
                Date = Domain.Rules.DateStyle.Chinese,
                SealBlankRows = 2,
                SealWidth = 45,
            },
        };

        var habits = LetterHabits.Of(rules);

        Assert.Equal(
            new PrintOptions
            {
                MarkPlace = ProposalTracker.Letters.MarkPlace.AfterNumber,
                MarkBrackets = "",
                ContactForm = "（联系人：{name}；电话：{phone}）",
                DisclosureLabel = "信息公开选项",
                DisclosurePlace = ProposalTracker.Letters.DisclosurePlace.UnderContact,
                Date = ProposalTracker.Letters.DateStyle.Chinese,
                SealBlankRows = 2,
                SealWidthMm = 45,
            },
            habits);
    }
}
