using System.Globalization;
using ProposalTracker.Domain.Calendar;

namespace ProposalTracker.Domain.Tests.Calendar;

public sealed class BuiltInCalendarTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.BuiltIn;

    // Written out from the notices a second time, independently of the embedded files.
    [Theory]
    [InlineData(2023, "0102 0123 0124 0125 0126 0127 0405 0501 0502 0503 0622 0623 0929 1002 1003 1004 1005 1006", "0128 0129 0423 0506 0625 1007 1008")]
    [InlineData(2024, "0101 0212 0213 0214 0215 0216 0404 0405 0501 0502 0503 0610 0916 0917 1001 1002 1003 1004 1007", "0204 0218 0407 0428 0511 0914 0929 1012")]
    [InlineData(2025, "0101 0128 0129 0130 0131 0203 0204 0404 0501 0502 0505 0602 1001 1002 1003 1006 1007 1008", "0126 0208 0427 0928 1011")]
    [InlineData(2026, "0101 0102 0216 0217 0218 0219 0220 0223 0406 0501 0504 0505 0619 0925 1001 1002 1005 1006 1007", "0104 0214 0228 0509 0920 1010")]
    [InlineData(2027, "0101 0205 0208 0405 0609 0915 1001", "")]
    public void BuiltInYear_EveryDay_IsAsTheNoticeSays(int year, string daysOff, string worked)
    {
        var off = daysOff.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        var on = worked.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet();

        var wrong = DaysOf(year).Where(day =>
        {
            var weekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            var key = day.ToString("MMdd", CultureInfo.InvariantCulture);
            return Calendar.IsWorkingDay(day) != (on.Contains(key) || (!weekend && !off.Contains(key)));
        });

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void BuiltInYear_WorkingDays_AreWhatTheStatuteLeaves(int year, int workingDays)
    {
        var counted = DaysOf(year).Count(Calendar.IsWorkingDay);

        Assert.Equal(workingDays, counted);
    }

    [Theory]
    [InlineData(2023)]
    [InlineData(2024)]
    [InlineData(2025)]
    [InlineData(2026)]
    [InlineData(2027)]
    public void BuiltInYear_FestivalsByTheMoon_AreDaysOff(int year)
    {
        var moon = new ChineseLunisolarCalendar();
        var leapMonth = moon.GetLeapMonth(year);
        DateOnly Lunar(int month, int day) =>
            DateOnly.FromDateTime(moon.ToDateTime(year, leapMonth > 0 && month >= leapMonth ? month + 1 : month, day, 0, 0, 0, 0));

        var festivals = new[] { Lunar(1, 1), Lunar(1, 2), Lunar(1, 3), Lunar(5, 5), Lunar(8, 15) };

        Assert.All(festivals, day => Assert.EndsWith("放假", Calendar.Describe(day), StringComparison.Ordinal));
    }

    [Fact]
    public void BuiltInCalendar_Provisional_IsOnlyTheYearWithoutNotice()
    {
        var provisional = Calendar.Years.Where(y => y.Provisional).Select(y => y.Year);

        Assert.Equal([2027], provisional);
    }

    [Fact]
    public void ProvisionalYear_StatutoryDays_AreThirteenWithoutSwaps()
    {
        var year = Calendar.Years.Single(y => y.Year == 2027);

        var days = year.Holidays.Sum(h => h.To.DayNumber - h.From.DayNumber + 1);

        Assert.Equal((13, 0), (days, year.Workdays.Count));
    }

    [Theory]
    [InlineData("2022-12-31")]
    [InlineData("2028-01-03")]
    public void WorkCalendar_YearNotLoaded_SaysWhatToLoad(string day)
    {
        var date = DateOnly.Parse(day, CultureInfo.InvariantCulture);

        var refusal = Assert.Throws<CalendarYearMissingException>(() => Calendar.IsWorkingDay(date));

        Assert.Contains($"国务院办公厅关于{date.Year}年部分节假日安排的通知", refusal.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<DateOnly> DaysOf(int year)
    {
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1))
            yield return day;
    }
}
