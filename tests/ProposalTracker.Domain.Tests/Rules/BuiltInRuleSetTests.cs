using ProposalTracker.Domain.Calendar;
using ProposalTracker.Domain.Deadlines;
using ProposalTracker.Domain.Numbering;
using ProposalTracker.Domain.Proposals;
using ProposalTracker.Domain.Rules;

namespace ProposalTracker.Domain.Tests.Rules;

public sealed class BuiltInRuleSetTests
{
    private static readonly RuleSetContent Rules = RuleSetContent.BuiltIn;

    [Fact]
    public void BuiltInRuleSet_AsShipped_IsNotConfirmed()
    {
        Assert.Equal("待用户确认", Rules.ConfirmationWords());
    }

    [Fact]
    public void BuiltInRuleSet_ConfirmedFigures_AreThoseOfNationalLawOnly()
    {
        var confirmed = Rules.TimeLimits.Where(l => l.Confirmed).Select(l => $"{l.Name} {l.Words()} {l.Source}");

        Assert.Equal(
            [
                "Reply 自交办之日起三个月内 代表法第五十一条",
                "ReplyLongest 自交办之日起六个月内 代表法第五十一条",
                "Publication 自答复签发之日起二十个工作日内 政府信息公开条例第二十六条",
            ],
            confirmed);
    }

    [Fact]
    public void BuiltInRuleSet_WrittenAndReadBack_IsTheSame()
    {
        var written = Rules.Write();

        var again = RuleSetContent.Read(written).Require("again");

        Assert.Equal(written, again.Write());
    }

    [Fact]
    public void BuiltInRuleSet_MarkOfCategoryA_IsTheSeedsMark()
    {
        var category = Rules.FindCategory("A");

        Assert.NotNull(category);
        Assert.Equal("（A类）", Rules.Letter.MarkOf(category));
    }

    [Fact]
    public void BuiltInRuleSet_ProposalPattern_WritesTheSeedsNumber()
    {
        var number = Rules.Numbers.ProposalPattern(ProposalStream.Plenary).Format(new NumberParts(47, Year: 2023));

        Assert.Equal("第2023047号", number);
    }

    [Fact]
    public void BuiltInRuleSet_ReplyPattern_WritesTheSeedsDocumentNumber()
    {
        var pattern = Rules.Numbers.LetterPattern(LetterKind.Reply);

        Assert.Equal("中民函〔2023〕42号", pattern?.Format(new NumberParts(42, Year: 2023, Word: "中民函")));
    }

    [Fact]
    public void BuiltInRuleSet_Reminders_FallOnWorkingDaysAroundTheDueDate()
    {
        var days = Rules.Reminders.DaysFor(Day.Of("2023-05-04"), WorkCalendar.BuiltIn);

        Assert.Equal(new[] { "2023-04-18", "2023-04-26", "2023-05-05", "2023-05-10" }.Select(Day.Of), days);
    }

    [Fact]
    public void RuleSet_BatchDate_TightensItsStreamOnly()
    {
        var batch = new BatchDate
        {
            TimeLimit = TimeLimitNames.Reply,
            Stream = ProposalStream.Plenary,
            Latest = FixedDate.EveryYear(6, 30),
            Source = "年度交办通知",
        };
        var rules = Rules with { BatchDates = [batch] };

        var plenary = rules.TimeLimit(TimeLimitNames.Reply, ProposalStream.Plenary).DueFrom(Day.Of("2023-04-20"), WorkCalendar.BuiltIn);
        var intersession = rules.TimeLimit(TimeLimitNames.Reply, ProposalStream.Intersession).DueFrom(Day.Of("2023-04-20"), WorkCalendar.BuiltIn);

        Assert.Equal((Day.Of("2023-06-30"), Day.Of("2023-07-20")), (plenary.Date, intersession.Date));
    }
}
