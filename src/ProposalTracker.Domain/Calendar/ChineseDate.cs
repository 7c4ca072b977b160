namespace ProposalTracker.Domain.Calendar;

/// <summary>Dates as Chinese office texts write them (GB/T 15835: Arabic digits, no leading zero).</summary>
public static class ChineseDate
{
    private static readonly string[] Weekdays = ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"];

    /// <returns>For example 2023年6月1日.</returns>
    public static string Words(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    /// <returns>For example 星期四.</returns>
    public static string Weekday(DateOnly day) => Weekdays[(int)day.DayOfWeek];
}
