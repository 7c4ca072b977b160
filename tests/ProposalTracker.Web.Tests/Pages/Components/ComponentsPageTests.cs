using Microsoft.Playwright;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.Components;

public sealed class ComponentsPageTests(WebHostFixture host, BrowserFixture browser) : BrowserTest(host, browser)
{
    [Theory]
    [InlineData(1440)]
    [InlineData(1100)]
    [InlineData(800)]
    public async Task Components_AtEveryWidth_HaveNoAccessibilityViolations(int width)
    {
        var page = await OpenAsync("components", width: width, account: "jiaoyu");

        var violations = await Axe.ViolationsAsync(page);

        Assert.Empty(violations);
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(1100)]
    [InlineData(800)]
    public async Task Components_AtEveryWidth_DoNotScrollSideways(int width)
    {
        var page = await OpenAsync("components", width: width, account: "jiaoyu");

        var overflow = await page.OverflowAsync();

        Assert.Equal(0, overflow);
    }

    [Fact]
    public async Task Policy_WhilePagesAreUsed_IsNeverBroken()
    {
        var page = await OpenAsync("components");
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase))
                complaints.Add(message.Text);
        };
        await page.ReloadAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "第 2 页" }).ClickAsync();
        await page.WaitForURLAsync("**page=2");

        Assert.Empty(complaints);
    }
}
