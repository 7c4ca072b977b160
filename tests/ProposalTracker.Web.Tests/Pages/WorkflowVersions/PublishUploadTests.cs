using System.Text;
using Microsoft.Playwright;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.WorkflowVersions;

/// <summary>A definition goes from the disk through the browser to its simulation and to publishing.</summary>
public sealed class PublishUploadTests(WebHostFixture host, BrowserFixture browser) : BrowserTest(host, browser)
{
    private readonly WebHostFixture _host = host;

    [Fact]
    public async Task File_ChosenInTheBrowser_IsPublished()
    {
        var name = $"chosen-{Guid.NewGuid():N}";
        var page = await ChooseAsync(await _host.Stage.CopyOfAsync("npc-sole", name));

        await page.GetByRole(AriaRole.Button, new() { Name = "检查并发布" }).ClickAsync();

        await Assertions.Expect(page.Locator("[data-flash]")).ToContainTextAsync("已发布");
        Assert.NotEqual(0, await _host.Stage.VersionAsync(name));
    }

    [Fact]
    public async Task File_WithAnError_ShowsItsPlaceAndLeavesTheTextToBeMended()
    {
        var name = $"mended-{Guid.NewGuid():N}";
        var json = await _host.Stage.CopyOfAsync("npc-sole", name);
        var page = await ChooseAsync(json.Replace("Elsa.Start\"", "Elsa.Stat\"", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Button, new() { Name = "检查并发布" }).ClickAsync();
        await Assertions.Expect(page.Locator("#findings")).ToContainTextAsync("unknown-type");

        await page.GetByLabel("定义内容").FillAsync(json);
        await page.GetByRole(AriaRole.Button, new() { Name = "检查并发布" }).ClickAsync();

        await Assertions.Expect(page.Locator("[data-flash]")).ToContainTextAsync("已发布");
    }

    private async Task<IPage> ChooseAsync(string json)
    {
        var page = await OpenAsync("workflows/publish", account: "admin");
        await page.GetByLabel("定义文件").SetInputFilesAsync(new FilePayload { Name = "npc-sole.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(json) });
        return page;
    }
}
