using CsCheck;
using ProposalTracker.Domain.Calendar;
using ProposalTracker.Domain.Deadlines;

namespace ProposalTracker.Domain.Tests.Deadlines;

/// <summary>Laws of deadline arithmetic. CsCheck prints the seed of a failing sample.</summary>
public sealed class DeadlinePropertyTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.BuiltIn;

    private static readonly Gen<FixedDate> YearlyDate = Gen.Select(Gen.Int[1, 12], Gen.Int[1, 28], FixedDate.EveryYear);

    private static readonly Gen<TimeLimit> Limit = Gen.OneOf(
        Gen.Int[1, 90].Select(n => TimeLimitTests.Limit(TimeUnit.Days, n)),
        Gen.Int[1, 60].Select(n => TimeLimitTests.Limit(TimeUnit.WorkingDays, n)),
        Gen.Int[1, 6].Select(n => TimeLimitTests.Limit(TimeUnit.Months, n)),
        YearlyDate.Select(date => TimeLimitTests.Limit(TimeUnit.FixedDate, 0) with { Date = date }));

    [Fact]
    public void Deadline_RollingForward_NeverFallsOnADayOff()
    {
        Gen.Select(Limit, Days.Any).Sample((limit, start) => Calendar.IsWorkingDay(limit.DueFrom(start, Calendar).Date));
    }

    [Fact]
    public void Deadline_OfAnyLimit_LiesAfterItsStart()
    {
        Gen.Select(Limit, Days.Any).Sample((limit, start) => limit.DueFrom(start, Calendar).Date > start);
    }

    [Fact]
    public void Deadline_FromALaterStart_IsNeverEarlier()
    {
        Gen.Select(Limit, Days.Any, Gen.Int[0, 60]).Sample((limit, start, later) =>
            limit.DueFrom(start, Calendar).Date <= limit.DueFrom(start.AddDays(later), Calendar).Date);
    }

    [Fact]
    public void Deadline_RollingForward_IsNeverEarlierThanWithoutAndSkipsOnlyDaysOff()
    {
        Gen.Select(Limit, Days.Any).Sample((limit, start) =>
        {
            var plain = (limit with { RollForward = false }).DueFrom(start, Calendar).Date;
            return limit.DueFrom(start, Calendar).Date == Calendar.NextWorkingDayOnOrAfter(plain);
        });
    }

    [Fact]
    public void MonthTerm_WithoutRolling_EndsOnTheSameNumberedDayOrTheMonthsEnd()
    {
        Gen.Select(Gen.Int[1, 6], Days.Any).Sample((months, start) =>
        {
            var limit = TimeLimitTests.Limit(TimeUnit.Months, months) with { RollForward = false };
            var due = limit.DueFrom(start, Calendar).Date;
            var monthsApart = ((due.Year - start.Year) * 12) + due.Month - start.Month;
            return monthsApart == months
                && (due.Day == start.Day || (due.Day < start.Day && due.Day == DateTime.DaysInMonth(due.Year, due.Month)));
        });
    }

    [Fact]
    public void LatestDate_OfAnyLimit_OnlyEverTightens()
    {
        Gen.Select(Limit, YearlyDate, Days.Any).Sample((limit, latest, start) =>
        {
            var free = limit.DueFrom(start, Calendar).Date;
            var bound = (limit with { Latest = latest }).DueFrom(start, Calendar).Date;
            var alone = (limit with { Unit = TimeUnit.FixedDate, Date = latest }).DueFrom(start, Calendar).Date;
            return bound == (free < alone ? free : alone);
        });
    }

    [Fact]
    public void Suspension_InsideADayTerm_ShiftsItByExactlyItsLength()
    {
        Gen.Select(Days.Any, Gen.Int[1, 30], Gen.Int[0, 29], Gen.Int[1, 20]).Sample((start, length, into, days) =>
        {
            var offset = 1 + (into % length);
            var limit = TimeLimitTests.Limit(TimeUnit.Days, length) with { RollForward = false };
            var suspended = limit.DueFrom(start, Calendar, [Interval(start, offset, days)]).Date;
            return suspended == limit.DueFrom(start, Calendar).Date.AddDays(days);
        });
    }

    [Fact]
    public void Suspensions_ThatDoNotTouch_ShiftByTheSumOfTheirShifts()
    {
        Gen.Select(Days.Any, Gen.Int[1, 10], Gen.Int[1, 10], Gen.Int[1, 10]).Sample((start, first, gap, second) =>
        {
            var limit = TimeLimitTests.Limit(TimeUnit.Days, 40) with { RollForward = false };
            var one = Interval(start, 1, first);
            var other = Interval(start, 1 + first + gap, second);
            var both = limit.DueFrom(start, Calendar, [other, one]).Date;
            return both == limit.DueFrom(start, Calendar).Date.AddDays(first + second);
        });
    }

    [Fact]
    public void Suspensions_InAnyOrderAndCutInAnyPieces_GiveTheSameDate()
    {
        Gen.Select(Limit, Days.Any, Gen.Int[1, 30], Gen.Int[1, 10], Gen.Int[1, 10]).Sample((limit, start, offset, first, second) =>
        {
            var whole = limit.DueFrom(start, Calendar, [Interval(start, offset, first + second)]).Date;
            var pieces = limit.DueFrom(start, Calendar, [Interval(start, offset + first, second), Interval(start, offset, first)]).Date;
            var overlapping = limit.DueFrom(start, Calendar, [Interval(start, offset, first + second), Interval(start, offset, first)]).Date;
            return whole == pieces && whole == overlapping;
        });
    }

    [Fact]
    public void Suspension_OfAnyLimit_NeverEndsItEarlierNorOnASuspendedDay()
    {
        Gen.Select(Limit, Days.Any, Gen.Int[-10, 90], Gen.Int[1, 20]).Sample((limit, start, offset, days) =>
        {
            var interval = Interval(start, offset, days);
            var due = limit.DueFrom(start, Calendar, [interval]).Date;
            return due >= limit.DueFrom(start, Calendar).Date && (due < interval.From || due > interval.Until);
        });
    }

    [Fact]
    public void WorkingDayTerm_WithASuspension_LeavesExactlyItsNumberOfDays()
    {
        Gen.Select(Days.Any, Gen.Int[1, 60], Gen.Int[-5, 60], Gen.Int[1, 20]).Sample((start, length, offset, days) =>
        {
            var interval = Interval(start, offset, days);
            var due = TimeLimitTests.Limit(TimeUnit.WorkingDays, length).DueFrom(start, Calendar, [interval]).Date;
            var left = Enumerable.Range(1, due.DayNumber - start.DayNumber)
                .Select(start.AddDays)
                .Count(d => Calendar.IsWorkingDay(d) && (d < interval.From || d > interval.Until));
            return left == length;
        });
    }

    [Fact]
    public void Extension_ToAnyDay_DecidesWhateverTheLimitWas()
    {
        Gen.Select(Limit, Days.Any, Gen.Int[10, 150]).Sample((limit, start, days) =>
        {
            var extension = new Extension(start.AddDays(5), start.AddDays(days), "交办机关");
            return limit.DueFrom(start, Calendar, extension: extension).Date == Calendar.NextWorkingDayOnOrAfter(extension.To);
        });
    }

    [Fact]
    public void Deadline_OfAnyLimit_NamesItsDateAndItsSource()
    {
        Gen.Select(Limit, YearlyDate, Days.Any).Sample((limit, latest, start) =>
        {
            var deadline = (limit with { Latest = latest }).DueFrom(start, Calendar);
            return deadline.Why.Contains(ChineseDate.Words(deadline.Date), StringComparison.Ordinal)
                && deadline.Explanation[^1] == "依据：代表法第五十一条。";
        });
    }

    private static Suspension Interval(DateOnly start, int offset, int days) =>
        new(start.AddDays(offset), start.AddDays(offset + days - 1), "等待上级文件");
}
