using ProposalTracker.Domain.Calendar;
using ProposalTracker.Domain.Deadlines;

namespace ProposalTracker.Domain.Tests.Deadlines;

public sealed class TimeLimitTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.BuiltIn;

    [Theory]
    // 三个月: the same-numbered day.
    [InlineData(TimeUnit.Months, 3, "2023-03-01", "2023-06-01")]
    // 2023-05-01 is a holiday until 05-03.
    [InlineData(TimeUnit.Months, 3, "2023-02-01", "2023-05-04")]
    // 2023-06-24 is 端午节放假, and Sunday 06-25 is worked.
    [InlineData(TimeUnit.Months, 3, "2023-03-24", "2023-06-25")]
    // No 31 April: the month's end, a worked Sunday in 2024 would be 04-28; 04-30 is a Tuesday.
    [InlineData(TimeUnit.Months, 3, "2024-01-31", "2024-04-30")]
    // No 30 February: 2023-02-28 is a Tuesday.
    [InlineData(TimeUnit.Months, 1, "2023-01-30", "2023-02-28")]
    // A leap year's February ends on the 29th.
    [InlineData(TimeUnit.Months, 1, "2024-01-31", "2024-02-29")]
    [InlineData(TimeUnit.Months, 6, "2023-03-01", "2023-09-01")]
    // Ends on a Sunday: moves to Monday.
    [InlineData(TimeUnit.Days, 10, "2023-03-02", "2023-03-13")]
    // Friday + 7 working days, over a plain weekend.
    [InlineData(TimeUnit.WorkingDays, 7, "2023-03-03", "2023-03-14")]
    // Over 劳动节 2023: 04-23 and 05-06 are worked, 04-29 to 05-03 are off.
    [InlineData(TimeUnit.WorkingDays, 10, "2023-04-21", "2023-05-08")]
    public void TimeLimit_FromItsStart_EndsOn(TimeUnit unit, int length, string start, string due)
    {
        var limit = Limit(unit, length);

        var deadline = limit.DueFrom(Day.Of(start), Calendar);

        Assert.Equal(Day.Of(due), deadline.Date);
    }

    [Fact]
    public void TimeLimit_NotRollingForward_EndsOnTheHolidayItself()
    {
        var limit = Limit(TimeUnit.Months, 3) with { RollForward = false };

        var deadline = limit.DueFrom(Day.Of("2023-02-01"), Calendar);

        Assert.Equal(Day.Of("2023-05-01"), deadline.Date);
    }

    [Theory]
    [InlineData("2023-03-15", "06-30", "2023-06-15")]
    [InlineData("2023-05-15", "06-30", "2023-06-30")]
    [InlineData("2023-09-15", "06-30", "2023-12-15")]
    [InlineData("2023-05-15", "2023-06-30", "2023-06-30")]
    [InlineData("2023-07-05", "2023-06-30", "2023-10-07")]
    public void TimeLimit_WithLatestDate_EndsOnTheEarlierOfTheTwo(string start, string latest, string due)
    {
        Assert.True(FixedDate.TryParse(latest, out var fixedDate));
        var limit = Limit(TimeUnit.Months, 3) with { Latest = fixedDate };

        var deadline = limit.DueFrom(Day.Of(start), Calendar);

        Assert.Equal(Day.Of(due), deadline.Date);
    }

    [Theory]
    [InlineData("2023-03-01", "08-31", "2023-08-31")]
    [InlineData("2023-09-01", "08-31", "2024-09-02")]
    [InlineData("2023-08-31", "08-31", "2024-09-02")]
    [InlineData("2023-03-01", "02-29", "2024-02-29")]
    [InlineData("2024-03-01", "02-29", "2025-02-28")]
    public void TimeLimit_OfFixedDate_EndsOnItsNextOccurrence(string start, string date, string due)
    {
        Assert.True(FixedDate.TryParse(date, out var fixedDate));
        var limit = Limit(TimeUnit.FixedDate, 0) with { Date = fixedDate };

        var deadline = limit.DueFrom(Day.Of(start), Calendar);

        Assert.Equal(Day.Of(due), deadline.Date);
    }

    [Fact]
    public void Deadline_OfTheLawsThreeMonths_ExplainsItself()
    {
        var limit = Limit(TimeUnit.Months, 3);

        var deadline = limit.DueFrom(Day.Of("2023-03-24"), Calendar);

        Assert.Equal(
            [
                "起算：2023年3月24日交办，当日不计入（民法典第二百零一条）。",
                "期限三个月，至2023年6月24日。",
                "2023年6月24日是端午节放假，不上班，顺延至2023年6月25日（民法典第二百零三条）。",
                "依据：代表法第五十一条。",
            ],
            deadline.Explanation);
    }

    [Fact]
    public void Deadline_AtMonthEndUnderALatestDateAndUnconfirmed_ExplainsEachStep()
    {
        var limit = Limit(TimeUnit.Months, 1) with { Confirmed = false, Latest = FixedDate.EveryYear(2, 27), Source = "年度通知" };

        var deadline = limit.DueFrom(Day.Of("2023-01-31"), Calendar);

        Assert.Equal(
            [
                "起算：2023年1月31日交办，当日不计入（民法典第二百零一条）。",
                "期限一个月，至2023年2月28日（该月没有31日，以月末日为准，民法典第二百零二条）。",
                "另定最迟2023年2月27日。",
                "两者取其先：2023年2月27日。",
                "依据：年度通知（待用户确认）。",
            ],
            deadline.Explanation);
    }

    [Fact]
    public void Deadline_InAProvisionalYear_SaysThatItMayMove()
    {
        var deadline = Limit(TimeUnit.Months, 3).DueFrom(Day.Of("2026-12-15"), Calendar);

        Assert.True(deadline.IsProvisional);
        Assert.Contains("2027年放假调休安排尚未公布，暂按法定节假日推算，公布后将重新计算。", deadline.Explanation);
    }

    [Fact]
    public void TimeLimit_ReachingAYearNotLoaded_IsRefusedByName()
    {
        var limit = Limit(TimeUnit.Months, 6);

        var refusal = Assert.Throws<CalendarYearMissingException>(() => limit.DueFrom(Day.Of("2027-09-01"), Calendar));

        Assert.Equal(2028, refusal.Year);
    }

    internal static TimeLimit Limit(TimeUnit unit, int length) => new()
    {
        Name = TimeLimitNames.Reply,
        Label = "答复",
        Start = StartEvent.HandOver,
        Unit = unit,
        Length = length,
        Source = "代表法第五十一条",
        Confirmed = true,
    };
}
