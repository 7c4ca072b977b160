using System.Collections.Frozen;
using ProposalTracker.Domain.DataFiles;

namespace ProposalTracker.Domain.Calendar;

/// <summary>
/// 工作日历: which days an office works. Immutable; a year that is not loaded is refused with
/// <see cref="CalendarYearMissingException"/> and never guessed.
/// </summary>
public sealed class WorkCalendar
{
    private readonly FrozenDictionary<int, WorkingYear> years;

    /// <param name="name">Name that the administrator gave, for example 市直机关.</param>
    /// <param name="calendarYears">One per year; of two for the same year the later one counts.</param>
    public WorkCalendar(string name, IEnumerable<CalendarYear> calendarYears)
    {
        Name = name;
        Dictionary<int, CalendarYear> latest = [];
        foreach (var year in calendarYears)
            latest[year.Year] = year;
        Years = [.. latest.Values.OrderBy(y => y.Year)];
        years = latest.Keys.ToFrozenDictionary(y => y, y => new WorkingYear(y, [.. latest.Values]));
    }

    /// <summary>The years that are built in: 2023 to 2026 as announced, 2027 provisional.</summary>
    public static WorkCalendar BuiltIn { get; } = new("国务院办公厅放假安排", BuiltInYears());

    public string Name { get; }

    /// <summary>The loaded years in order, each with its source.</summary>
    public IReadOnlyList<CalendarYear> Years { get; }

    /// <summary>A calendar with this year added, or replaced where it was loaded before.</summary>
    public WorkCalendar With(CalendarYear year) => new(Name, [.. Years, year]);

    public bool HasYear(int year) => years.ContainsKey(year);

    /// <summary>True where the year's notice is not out yet, so that its dates may still change.</summary>
    /// <exception cref="CalendarYearMissingException">The year is not loaded.</exception>
    public bool IsProvisional(int year) => Years.FirstOrDefault(y => y.Year == year)?.Provisional ?? throw new CalendarYearMissingException(year);

    /// <exception cref="CalendarYearMissingException">The day's year is not loaded.</exception>
    public bool IsWorkingDay(DateOnly day) => YearOf(day).IsWorking(day);

    /// <returns>What the day is: 工作日, 春节放假, 星期六, 春节调休上班.</returns>
    /// <exception cref="CalendarYearMissingException">The day's year is not loaded.</exception>
    public string Describe(DateOnly day) => YearOf(day).Describe(day);

    /// <exception cref="CalendarYearMissingException">The search reaches a year that is not loaded.</exception>
    public DateOnly NextWorkingDayOnOrAfter(DateOnly day)
    {
        while (!IsWorkingDay(day))
            day = day.AddDays(1);
        return day;
    }

    /// <exception cref="CalendarYearMissingException">The search reaches a year that is not loaded.</exception>
    public DateOnly LastWorkingDayOnOrBefore(DateOnly day)
    {
        while (!IsWorkingDay(day))
            day = day.AddDays(-1);
        return day;
    }

    /// <summary>The n-th working day after the start, which itself is not counted (民法典第二百零一条).</summary>
    /// <param name="start">Day of the event that starts the count.</param>
    /// <param name="workingDays">0 gives the start itself; a negative number counts back, for reminders.</param>
    /// <exception cref="CalendarYearMissingException">The count reaches a year that is not loaded.</exception>
    public DateOnly AddWorkingDays(DateOnly start, int workingDays)
    {
        var step = Math.Sign(workingDays);
        for (var left = Math.Abs(workingDays); left > 0;)
        {
            start = start.AddDays(step);
            if (IsWorkingDay(start))
                left--;
        }
        return start;
    }

    /// <summary>Working days after <paramref name="from"/> up to and including <paramref name="to"/>; negative when <paramref name="to"/> is earlier.</summary>
    /// <exception cref="CalendarYearMissingException">The days reach a year that is not loaded.</exception>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        if (to < from)
            return -WorkingDaysBetween(to, from);
        if (from.Year == to.Year)
            return YearOf(to).WorkingDaysUpTo(to) - YearOf(from).WorkingDaysUpTo(from);
        var count = YearOf(from).WorkingDays - YearOf(from).WorkingDaysUpTo(from);
        for (var year = from.Year + 1; year < to.Year; year++)
            count += YearOf(new DateOnly(year, 1, 1)).WorkingDays;
        return count + YearOf(to).WorkingDaysUpTo(to);
    }

    private WorkingYear YearOf(DateOnly day) => years.TryGetValue(day.Year, out var found) ? found : throw new CalendarYearMissingException(day.Year);

    private static IEnumerable<CalendarYear> BuiltInYears() =>
        Enumerable.Range(2023, 5).Select(year =>
        {
            var file = $"calendar-{year}.json";
            return CalendarYear.Read(JsonDataFile.Embedded(file)).Require(file);
        });
}
