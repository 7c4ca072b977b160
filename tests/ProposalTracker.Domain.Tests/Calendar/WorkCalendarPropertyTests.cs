using CsCheck;
using ProposalTracker.Domain.Calendar;

namespace ProposalTracker.Domain.Tests.Calendar;

/// <summary>Laws of working-day arithmetic. CsCheck prints the seed of a failing sample.</summary>
public sealed class WorkCalendarPropertyTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.BuiltIn;
    private static readonly Gen<int> Count = Gen.Int[1, 150];

    [Fact]
    public void AddingWorkingDays_FromAnyDay_LandsOnAWorkingDay()
    {
        Gen.Select(Days.Any, Count).Sample((start, n) => Calendar.IsWorkingDay(Calendar.AddWorkingDays(start, n)));
    }

    [Fact]
    public void CountingWorkingDays_OfWhatWasAdded_GivesItBack()
    {
        Gen.Select(Days.Any, Count).Sample((start, n) => Calendar.WorkingDaysBetween(start, Calendar.AddWorkingDays(start, n)) == n);
    }

    [Fact]
    public void SubtractingWorkingDays_FromAWorkingDay_UndoesAddingThem()
    {
        Gen.Select(Days.Any, Count).Sample((day, n) =>
        {
            var start = Calendar.NextWorkingDayOnOrAfter(day);
            return Calendar.AddWorkingDays(Calendar.AddWorkingDays(start, n), -n) == start;
        });
    }

    [Fact]
    public void AddingWorkingDays_InTwoSteps_IsAddingTheirSum()
    {
        Gen.Select(Days.Any, Gen.Int[0, 70], Gen.Int[0, 70]).Sample((start, n, m) =>
            Calendar.AddWorkingDays(Calendar.AddWorkingDays(start, n), m) == Calendar.AddWorkingDays(start, n + m));
    }

    [Fact]
    public void AddingWorkingDays_FromALaterDay_NeverEndsEarlier()
    {
        Gen.Select(Days.Any, Days.Any, Count).Sample((a, b, n) =>
            a <= b == Calendar.AddWorkingDays(a, n) <= Calendar.AddWorkingDays(b, n) || Calendar.AddWorkingDays(a, n) == Calendar.AddWorkingDays(b, n));
    }

    [Fact]
    public void CountingWorkingDays_BetweenThreeDays_AddsUp()
    {
        Gen.Select(Days.Any, Days.Any, Days.Any).Sample((a, b, c) =>
            Calendar.WorkingDaysBetween(a, b) + Calendar.WorkingDaysBetween(b, c) == Calendar.WorkingDaysBetween(a, c));
    }

    [Fact]
    public void CountingWorkingDays_ByTheRunningSums_EqualsCountingOneByOne()
    {
        Gen.Select(Days.Any, Gen.Int[0, 500]).Sample((from, length) =>
        {
            var oneByOne = Enumerable.Range(1, length).Count(i => Calendar.IsWorkingDay(from.AddDays(i)));
            return Calendar.WorkingDaysBetween(from, from.AddDays(length)) == oneByOne;
        });
    }

    [Fact]
    public void NextWorkingDay_FromAnyDay_SkipsOnlyDaysOff()
    {
        Days.Any.Sample(day =>
        {
            var next = Calendar.NextWorkingDayOnOrAfter(day);
            return Calendar.IsWorkingDay(next)
                && Enumerable.Range(0, next.DayNumber - day.DayNumber).All(i => !Calendar.IsWorkingDay(day.AddDays(i)));
        });
    }

    [Fact]
    public void LastWorkingDay_FromAnyDayButTheFirst_SkipsOnlyDaysOff()
    {
        Days.Any.Where(d => d > new DateOnly(2023, 1, 3)).Sample(day =>
        {
            var last = Calendar.LastWorkingDayOnOrBefore(day);
            return Calendar.IsWorkingDay(last)
                && Enumerable.Range(0, day.DayNumber - last.DayNumber).All(i => !Calendar.IsWorkingDay(day.AddDays(-i)));
        });
    }
}
