using System.Net;
using Microsoft.Playwright;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.Letters;

/// <summary>字体: found through the administrator's menu, forbidden to others.</summary>
public sealed class LetterFontsPageTests(WebHostFixture host, BrowserFixture browser) : BrowserTest(host, browser)
{
    private readonly WebHostFixture _host = host;

    [Fact]
    public async Task Fonts_OpenedFromTheMenu_ShowCoverageAndAdvice()
    {
        var page = await OpenAsync("workflows", account: "admin");

        await page.GetByRole(AriaRole.Link, new() { Name = "字体", Exact = true }).ClickAsync();

        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "小标宋" });
        await Assertions.Expect(row).ToContainTextAsync("/ 8105");
        Assert.Empty(await Axe.ViolationsAsync(page));
    }

    [Fact]
    public async Task Menu_OfTheAdministrator_NamesEachGroupOnce()
    {
        var page = await OpenAsync("letters/fonts", account: "admin");

        var groups = await page.Locator(".side-group").AllInnerTextsAsync();

        Assert.Equal(["系统管理"], groups);
    }

    [Fact]
    public async Task Fonts_ForADrafter_AreForbidden()
    {
        using var drafter = await _host.LogInAsync("drafter");

        var answer = await drafter.GetAsync("letters/fonts");

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
    }
}
