using ProposalTracker.Domain.Calendar;
using ProposalTracker.Domain.Deadlines;

namespace ProposalTracker.Domain.Tests.Deadlines;

public sealed class SuspensionAndExtensionTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.BuiltIn;
    private static readonly TimeLimit ThreeMonths = TimeLimitTests.Limit(TimeUnit.Months, 3);

    [Theory]
    // Ten days in the middle: 2023-06-01 → 06-11, a Sunday → 06-12.
    [InlineData("2023-04-03", "2023-04-12", "2023-06-12")]
    // Begins after the due date: nothing moves.
    [InlineData("2023-07-01", "2023-07-10", "2023-06-01")]
    // Begins before the start: only the days after the start count.
    [InlineData("2023-02-20", "2023-03-05", "2023-06-05")]
    // Begins on the due date itself.
    [InlineData("2023-06-01", "2023-06-05", "2023-06-06")]
    public void Suspension_OfAMonthTerm_ShiftsItByItsDays(string from, string until, string due)
    {
        var suspension = new Suspension(Day.Of(from), Day.Of(until), "等待上级文件");

        var deadline = ThreeMonths.DueFrom(Day.Of("2023-03-01"), Calendar, [suspension]);

        Assert.Equal(Day.Of(due), deadline.Date);
    }

    [Fact]
    public void Suspension_OfAWorkingDayTerm_TakesOnlyItsWorkingDays()
    {
        var limit = TimeLimitTests.Limit(TimeUnit.WorkingDays, 5);
        var overAWeekend = new Suspension(Day.Of("2023-03-03"), Day.Of("2023-03-06"), "等待上级文件");

        var deadline = limit.DueFrom(Day.Of("2023-03-01"), Calendar, [overAWeekend]);

        Assert.Equal(Day.Of("2023-03-10"), deadline.Date);
    }

    [Fact]
    public void Suspension_OfALatestDate_ShiftsItToo()
    {
        var limit = ThreeMonths with { Latest = FixedDate.EveryYear(5, 31) };
        var suspension = new Suspension(Day.Of("2023-04-03"), Day.Of("2023-04-07"), "等待上级文件");

        var deadline = limit.DueFrom(Day.Of("2023-03-01"), Calendar, [suspension]);

        Assert.Equal(Day.Of("2023-06-05"), deadline.Date);
    }

    [Fact]
    public void Suspension_WithoutEnd_PausesTheDeadline()
    {
        var open = new Suspension(Day.Of("2023-04-03"), null, "等待上级文件");

        var deadline = ThreeMonths.DueFrom(Day.Of("2023-03-01"), Calendar, [open]);

        Assert.True(deadline.IsPaused);
        Assert.Contains("2023年4月3日起中止办理（等待上级文件），计时暂停，恢复办理后按中止天数顺延。", deadline.Explanation);
    }

    [Fact]
    public void Suspension_Ended_IsExplained()
    {
        var suspension = new Suspension(Day.Of("2023-04-03"), Day.Of("2023-04-12"), "等待上级文件");

        var deadline = ThreeMonths.DueFrom(Day.Of("2023-03-01"), Calendar, [suspension]);

        Assert.Contains(
            "2023年4月3日至2023年4月12日中止办理（等待上级文件），中止的日子不计入期间，由2023年6月1日顺延至2023年6月11日。",
            deadline.Explanation);
    }

    [Fact]
    public void Suspension_EndingBeforeItBegins_IsRefused()
    {
        var refusal = Assert.Throws<ArgumentException>(() => new Suspension(Day.Of("2023-04-03"), Day.Of("2023-04-01"), "误"));

        Assert.Contains("中止的结束日期不能早于开始日期", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Extension_Granted_ReplacesTheDateAndSaysWho()
    {
        var extension = new Extension(Day.Of("2023-05-20"), Day.Of("2023-08-31"), "市人大常委会代表工作委员会");

        var deadline = ThreeMonths.DueFrom(Day.Of("2023-03-01"), Calendar, extension: extension);

        Assert.Equal(Day.Of("2023-08-31"), deadline.Date);
        Assert.Contains(
            "2023年5月20日经市人大常委会代表工作委员会同意延期，到期日由2023年6月1日改为2023年8月31日。",
            deadline.Explanation);
    }

    [Fact]
    public void Extension_GrantedAfterASuspension_IsNotShiftedByIt()
    {
        var suspension = new Suspension(Day.Of("2023-04-03"), Day.Of("2023-04-12"), "等待上级文件");
        var extension = new Extension(Day.Of("2023-05-20"), Day.Of("2023-08-31"), "代表工作机构");

        var deadline = ThreeMonths.DueFrom(Day.Of("2023-03-01"), Calendar, [suspension], extension);

        Assert.Equal(Day.Of("2023-08-31"), deadline.Date);
    }

    [Fact]
    public void Extension_GrantedDuringASuspension_IsShiftedByTheDaysThatFollow()
    {
        var extension = new Extension(Day.Of("2023-05-20"), Day.Of("2023-08-21"), "代表工作机构");
        var suspension = new Suspension(Day.Of("2023-05-10"), Day.Of("2023-05-30"), "等待上级文件");

        var deadline = ThreeMonths.DueFrom(Day.Of("2023-03-01"), Calendar, [suspension], extension);

        Assert.Equal(Day.Of("2023-08-31"), deadline.Date);
    }

    [Fact]
    public void Extension_FollowedByASuspension_IsShiftedByIt()
    {
        var extension = new Extension(Day.Of("2023-05-20"), Day.Of("2023-08-31"), "代表工作机构");
        var suspension = new Suspension(Day.Of("2023-07-03"), Day.Of("2023-07-06"), "等待上级文件");

        var deadline = ThreeMonths.DueFrom(Day.Of("2023-03-01"), Calendar, [suspension], extension);

        Assert.Equal(Day.Of("2023-09-04"), deadline.Date);
    }
}
