namespace ProposalTracker.Domain.Calendar;

/// <summary>One year worked out day by day, with a running count so that distances cost one subtraction.</summary>
internal sealed class WorkingYear
{
    private readonly string?[] special;
    private readonly bool[] working;
    private readonly int[] upTo;

    /// <param name="year">The year to work out.</param>
    /// <param name="loaded">All loaded years: the notice of the year after may name days of this December.</param>
    public WorkingYear(int year, IReadOnlyList<CalendarYear> loaded)
    {
        var first = new DateOnly(year, 1, 1);
        var days = DateTime.IsLeapYear(year) ? 366 : 365;
        special = new string?[days];
        working = new bool[days];
        upTo = new int[days];
        for (var i = 0; i < days; i++)
            working[i] = !IsWeekend(first.AddDays(i));
        foreach (var calendar in loaded.Where(c => c.Year == year || c.Year == year + 1).OrderBy(c => c.Year))
            Mark(calendar, year);
        var count = 0;
        for (var i = 0; i < days; i++)
            upTo[i] = count += working[i] ? 1 : 0;
    }

    public int WorkingDays => upTo[^1];

    public bool IsWorking(DateOnly day) => working[day.DayOfYear - 1];

    public int WorkingDaysUpTo(DateOnly day) => upTo[day.DayOfYear - 1];

    public string Describe(DateOnly day) =>
        special[day.DayOfYear - 1] ?? (IsWeekend(day) ? ChineseDate.Weekday(day) : "工作日");

    private void Mark(CalendarYear calendar, int year)
    {
        foreach (var holiday in calendar.Holidays)
        {
            for (var day = holiday.From; day <= holiday.To; day = day.AddDays(1))
                Mark(day, year, isWorking: false, $"{holiday.Name}放假");
        }
        foreach (var workday in calendar.Workdays)
            Mark(workday.Date, year, isWorking: true, $"{workday.For}调休上班");
    }

    private void Mark(DateOnly day, int year, bool isWorking, string words)
    {
        if (day.Year != year)
            return;
        working[day.DayOfYear - 1] = isWorking;
        special[day.DayOfYear - 1] = words;
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
