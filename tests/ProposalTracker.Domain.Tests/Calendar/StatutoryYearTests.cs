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

    [Fact]
    public void StatutoryYear_OfEveryYearOfTheCentury_PassesTheCheckOfAnUpload()
    {
        var refused = Enumerable.Range(StatutoryYear.First, StatutoryYear.Last - StatutoryYear.First + 1)
            .Where(year => !CalendarYear.Read(StatutoryYear.Of(year).Write()).IsUsable);

        Assert.Empty(refused);
    }
}
