using System.Globalization;

namespace ProposalTracker.Domain.Calendar;

/// <summary>
/// The provisional calendar of a year whose notice is not out: the 13 days of the 全国年节及纪念日放假办法 as revised in 2024,
/// festivals by the moon worked out, no swaps, nothing guessed.
/// </summary>
public static class StatutoryYear
{
    /// <summary>The revision that made it 13 days is in force from this year.</summary>
    public const int First = 2025;

    /// <summary>The formula for 清明 and the tables of the lunar calendar hold to this year.</summary>
    public const int Last = 2099;

    private static readonly ChineseLunisolarCalendar Moon = new();

    /// <exception cref="ArgumentOutOfRangeException">The year is not within <see cref="First"/> and <see cref="Last"/>.</exception>
    public static CalendarYear Of(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, First);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, Last);
        return new CalendarYear
        {
            Year = year,
            Source = $"全国年节及纪念日放假办法（2024年修订）所定法定节假日；{year}年放假调休安排公布后请替换",
            Provisional = true,
            Holidays = Holidays(year),
        };
    }

    private static List<HolidayPeriod> Holidays(int year)
    {
        var newYear = Lunar(year, 1, 1);
        var midAutumn = Lunar(year, 8, 15);
        var nationalDay = new DateOnly(year, 10, 1);
        List<HolidayPeriod> holidays =
        [
            Period("元旦", new DateOnly(year, 1, 1), 1),
            Period("春节", newYear.AddDays(-1), 4),
            Period("清明节", new DateOnly(year, 4, Qingming(year)), 1),
            Period("劳动节", new DateOnly(year, 5, 1), 2),
            Period("端午节", Lunar(year, 5, 5), 1),
        ];
        // 中秋 may fall on 国庆; one day off is then one day off.
        if (midAutumn < nationalDay || midAutumn > nationalDay.AddDays(2))
            holidays.Add(Period("中秋节", midAutumn, 1));
        holidays.Add(Period("国庆节", nationalDay, 3));
        return [.. holidays.OrderBy(h => h.From)];
    }

    private static HolidayPeriod Period(string name, DateOnly from, int days) => new() { Name = name, From = from, To = from.AddDays(days - 1) };

    private static DateOnly Lunar(int year, int month, int day)
    {
        // The framework numbers the months straight through, a leap month (闰月) included; 0 stands for none.
        var leapMonth = Moon.GetLeapMonth(year);
        var counted = leapMonth > 0 && month >= leapMonth ? month + 1 : month;
        return DateOnly.FromDateTime(Moon.ToDateTime(year, counted, day, 0, 0, 0, 0));
    }

    // The usual approximation of the solar term for this century: 4 or 5 April.
    private static int Qingming(int year)
    {
        var inCentury = year % 100;
        return (int)((inCentury * 0.2422) + 4.81) - (inCentury / 4);
    }
}
