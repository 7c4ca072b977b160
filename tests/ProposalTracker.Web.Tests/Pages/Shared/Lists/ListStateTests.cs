using ProposalTracker.Web.Pages.Shared.Lists;

namespace ProposalTracker.Web.Tests.Pages.Shared.Lists;

public sealed class ListStateTests
{
    [Theory]
    [InlineData("due", "/cases?q=a&sort=-due")]
    [InlineData("number", "/cases?q=a&sort=number")]
    public void SortedBy_AColumn_TurnsRoundOnlyTheOneInForceAndGoesToPageOne(string column, string address)
    {
        var list = ListState.From("http://host/cases?q=a&page=3&sort=due", "number");

        Assert.Equal(address, list.SortedBy(column));
    }

    [Fact]
    public void Without_OneOfSeveralValues_KeepsTheOthers()
    {
        var list = ListState.From("http://host/cases?unit=1&unit=2&page=2", "due");

        Assert.Equal("/cases?unit=2", list.Without("unit", "1"));
    }

    [Fact]
    public void With_AValueInChinese_IsReadBackAsItWas()
    {
        var address = ListState.From("http://host/cases", "due").With("q", "公交 & 地铁");

        var again = ListState.From("http://host" + address, "due");

        Assert.Equal("公交 & 地铁", again.One("q"));
    }

    [Theory]
    [InlineData("http://host/cases?page=0")]
    [InlineData("http://host/cases?page=-1")]
    [InlineData("http://host/cases?page=x")]
    [InlineData("http://host/cases?page=99999999999")]
    [InlineData("http://host/cases?page=")]
    public void Page_WhenTheAddressNamesNone_IsTheFirst(string address)
    {
        var list = ListState.From(address, "due");

        Assert.Equal(1, list.Page);
    }

    [Fact]
    public void Order_WhenTheAddressNamesNone_IsTheDefault()
    {
        var list = ListState.From("http://host/cases", "-due");

        Assert.Equal(("due", true), (list.Sort, list.IsDescending));
    }
}
