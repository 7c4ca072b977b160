using ProposalTracker.Domain.Calendar;

namespace ProposalTracker.Domain.Tests.Calendar;

public sealed class StatutoryYearTests
{
    [Fact]
    public void StatutoryYear_Of2027_IsTheBuiltInProvisionalYear()
    {
        var builtIn = WorkCalendar.BuiltIn.Years.Single(y => y.Year == 2027);

        var workedOut = StatutoryYear.Of(2027);

        Assert.Equal(builtIn.Write(), workedOut.Write());
    }

    [Theory]
    [InlineData(2025)]
    [InlineData(2026)]
    public void StatutoryYear_OfAnAnnouncedYear_LiesWithinTheAnnouncedDaysOff(int year)
    {
        var announced = WorkCalendar.BuiltIn.Years.Single(y => y.Year == year);

        var workedOut = StatutoryYear.Of(year).Holidays;

        Assert.All(workedOut, h => Assert.Contains(announced.Holidays, a => a.Contains(h.From) && a.Contains(h.To)));
    }

    // 2044 has a 闰七月: the leap month must not be taken for the eighth.
    [Theory]
    [InlineData(2028, "端午节", "2028-05-28")]
    [InlineData(2044, "中秋节", "2044-10-05")]
    public void StatutoryYear_FestivalByTheMoon_FallsOn(int year, string name, string day)
    {
        var holiday = StatutoryYear.Of(year).Holidays.Single(h => h.Name == name);

        Assert.Equal(Day.Of(day), holiday.From);
    }

    [Fact]
    public void StatutoryYear_OfEveryYearOfTheCentury_PassesTheCheckOfAnUpload()
    {
        var refused = Enumerable.Range(StatutoryYear.First, StatutoryYear.Last - StatutoryYear.First + 1)
            .Where(year => !CalendarYear.Read(StatutoryYear.Of(year).Write()).IsUsable);

        Assert.Empty(refused);
    }
}
