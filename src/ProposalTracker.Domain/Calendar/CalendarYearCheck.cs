namespace ProposalTracker.Domain.Calendar;

/// <summary>What a calendar of the right shape can still get wrong.</summary>
internal static class CalendarYearCheck
{
    private const int LongestHoliday = 16;

    public static IEnumerable<(string Path, string Message)> Faults(CalendarYear calendar)
    {
        if (calendar.Year is < CalendarYear.Earliest or > CalendarYear.Latest)
        {
            yield return ("$.year", $"年份应在 {CalendarYear.Earliest} 至 {CalendarYear.Latest} 之间。");
            yield break;
        }
        if (string.IsNullOrWhiteSpace(calendar.Source))
            yield return ("$.source", "请写明来源，例如通知的发文字号。");
        if (calendar.Holidays.Count == 0)
            yield return ("$.holidays", "没有任何节假日。");
        for (var i = 0; i < calendar.Holidays.Count; i++)
        {
            foreach (var message in HolidayFaults(calendar, i))
                yield return ($"$.holidays[{i}]", message);
        }
        for (var i = 0; i < calendar.Workdays.Count; i++)
        {
            foreach (var message in WorkdayFaults(calendar, i))
                yield return ($"$.workdays[{i}].date", message);
        }
    }

    private static IEnumerable<string> HolidayFaults(CalendarYear calendar, int index)
    {
        var holiday = calendar.Holidays[index];
        if (string.IsNullOrWhiteSpace(holiday.Name))
            yield return "请填写节日名称。";
        if (holiday.To < holiday.From)
            yield return $"“{holiday.Name}”的结束日期早于开始日期。";
        else if (holiday.To.DayNumber - holiday.From.DayNumber >= LongestHoliday)
            yield return $"“{holiday.Name}”超过 {LongestHoliday} 天，请检查日期。";
        if (!Belongs(holiday.From, calendar.Year) || !Belongs(holiday.To, calendar.Year))
            yield return $"“{holiday.Name}”的日期不在 {calendar.Year} 年内（元旦可从上年12月起）。";
        var overlapped = calendar.Holidays.Take(index).FirstOrDefault(h => h.From <= holiday.To && holiday.From <= h.To);
        if (overlapped is not null)
            yield return $"“{holiday.Name}”与“{overlapped.Name}”的日期重叠。";
    }

    private static IEnumerable<string> WorkdayFaults(CalendarYear calendar, int index)
    {
        var day = calendar.Workdays[index].Date;
        if (!Belongs(day, calendar.Year))
            yield return $"{ChineseDate.Words(day)}不在 {calendar.Year} 年内。";
        if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            yield return $"{ChineseDate.Words(day)}是{ChineseDate.Weekday(day)}，本来就上班；调休上班只能是周六或周日。";
        if (calendar.Holidays.FirstOrDefault(h => h.Contains(day)) is { } holiday)
            yield return $"{ChineseDate.Words(day)}既列为“{holiday.Name}”放假，又列为上班。";
        if (calendar.Workdays.Take(index).Any(w => w.Date == day))
            yield return $"{ChineseDate.Words(day)}列了两次。";
    }

    // The notice of a year may take days of the December before it for the sake of 元旦 (2022-12-31).
    private static bool Belongs(DateOnly day, int year) => day.Year == year || (day.Year == year - 1 && day.Month == 12);
}
