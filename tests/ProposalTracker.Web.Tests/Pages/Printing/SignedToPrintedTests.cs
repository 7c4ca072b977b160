using Microsoft.Playwright;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.Printing;

/// <summary>A secretary goes from 签发 to a printed batch without leaving the program.</summary>
public sealed class SignedToPrintedTests(WebHostFixture host, BrowserFixture browser) : BrowserTest(host, browser)
{
    private readonly WebHostFixture _host = host;

    [Fact]
    public async Task Secretary_FromSignedReplies_ComesToAPrintedBatch()
    {
        await _host.Stage.CaseAtAsync(CasePhase.Numbering);
        await _host.Stage.CaseAtAsync(CasePhase.Numbering);
        var page = await OpenAsync("desk", account: "secretary");
        await page.GetByRole(AriaRole.Navigation, new() { Name = "主菜单" }).GetByRole(AriaRole.Link, new() { Name = "待编号" }).ClickAsync();
        await page.GetByLabel("全选", new() { Exact = true }).CheckAsync();
        foreach (var box in await page.GetByLabel(new System.Text.RegularExpressions.Regex("已核对提醒$")).AllAsync())
            await box.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "编号所选" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "去印制" }).ClickAsync();
        await page.GetByLabel("全选本页").CheckAsync();
        await page.GetByLabel("双面打印：每份从正面开始").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "印制所选" }).ClickAsync();

        var frame = page.Locator("iframe");
        await frame.WaitForAsync(new() { Timeout = 60_000 });

        var answer = await page.APIRequest.GetAsync(new Uri(new Uri(page.Url), (await frame.GetAttributeAsync("src") ?? "").Split('#')[0]).ToString());
        Assert.Equal(("application/pdf", "%PDF-"), (answer.Headers["content-type"], System.Text.Encoding.Latin1.GetString(await answer.BodyAsync(), 0, 5)));
    }

    [Theory]
    [InlineData("print?state=All", CasePhase.Sending)]
    [InlineData("number", CasePhase.Numbering)]
    public async Task Page_AtAnyWidth_IsAccessibleAndDoesNotScrollSideways(string path, CasePhase phase)
    {
        await _host.Stage.CaseAtAsync(phase);
        var page = await OpenAsync(path, account: "secretary");

        await page.LooksRightAsync(1440, 390);
    }

    [Fact]
    public async Task Job_WhenItHasEnded_IsAccessible()
    {
        await _host.Stage.CaseAtAsync(CasePhase.Sending);
        var page = await OpenAsync("print?state=All", account: "secretary");
        await page.GetByLabel("全选本页").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "印制所选" }).ClickAsync();
        await page.Locator("iframe").WaitForAsync(new() { Timeout = 60_000 });

        await page.LooksRightAsync(1440);
    }
}
