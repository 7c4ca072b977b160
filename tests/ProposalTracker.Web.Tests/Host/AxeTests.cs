namespace ProposalTracker.Web.Tests.Host;

public sealed class AxeTests(WebHostFixture host, BrowserFixture browser) : BrowserTest(host, browser)
{
    [Fact]
    public async Task Axe_OnAPageWithAPlantedFault_FindsIt()
    {
        var page = await OpenAsync("components");
        await page.EvaluateAsync("document.querySelector('main').append(document.createElement('button'))");

        var violations = await Axe.ViolationsAsync(page);

        Assert.Contains(violations, violation => violation.StartsWith("button-name", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("no-such-page")]
    [InlineData("errors/500")]
    [InlineData("components/confirm")]
    [InlineData("login")]
    [InlineData("login-done")]
    public async Task Axe_OnASmallPage_FindsNothing(string path)
    {
        var page = await OpenAsync(path, account: "clerk");

        var violations = await Axe.ViolationsAsync(page);

        Assert.Empty(violations);
    }
}
