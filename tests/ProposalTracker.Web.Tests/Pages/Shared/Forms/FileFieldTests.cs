using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ProposalTracker.Letters;
using ProposalTracker.TestSupport;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.Shared.Forms;

/// <summary>Uploads (ui.md rule 13): at once, with progress, kept by key when the form comes back; and without script with the form.</summary>
public sealed class FileFieldTests(WebHostFixture host, BrowserFixture browser) : BrowserTest(host, browser)
{
    private const string Import = "past-replies/import";

    private readonly WebHostFixture _host = host;

    [Fact]
    public async Task File_Chosen_GoesUpBeforeTheFormIsSent()
    {
        var page = await OpenAsync(Import, account: "drafter");

        await ChooseAsync(page, "文件", "甲.txt", Letter("关于先上传的答复"));

        await Assertions.Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = "甲.txt" })).ToBeCheckedAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.List, new() { Name = "已上传的文件" })).ToContainTextAsync("已上传");
        Assert.Empty(await Axe.ViolationsAsync(page));
    }

    [Fact]
    public async Task File_OfTheWrongKind_IsSaidAtTheFieldAndHoldsTheFormBack()
    {
        var page = await OpenAsync(Import, account: "drafter");
        await ChooseAsync(page, "文件", "函.pdf", [.. "%PDF-1.7"u8]);
        await Assertions.Expect(page.GetByText("函.pdf：这是 PDF")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "读入" }).ClickAsync();

        await Assertions.Expect(page.Locator("[data-form-state]")).ToContainTextAsync("没有提交：有文件没有上传成功");
        Assert.Empty(await Axe.ViolationsAsync(page));
    }

    [Fact]
    public async Task File_TooLarge_IsSaidAtTheFieldAndCanBeRemoved()
    {
        var page = await OpenAsync("seals", account: "zhujian-office");
        await ChooseAsync(page, "印章图片", "大章.png", new byte[SealCheck.LargestFile + 1]);
        await Assertions.Expect(page.GetByText("大章.png：文件有 2.0 MB，超过了 2.0 MB。")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "移除" }).ClickAsync();

        await Assertions.Expect(page.GetByText("大章.png")).ToHaveCountAsync(0);
        Assert.Null(await page.GetByLabel("印章图片", new() { Exact = true }).GetAttributeAsync("aria-invalid"));
    }

    [Fact]
    public async Task Upload_Interrupted_IsSaidAtTheFieldAndCanBeTriedAgain()
    {
        var page = await OpenAsync("seals", account: "zhujian-office");
        await page.RouteAsync("**/uploads/**", route => route.AbortAsync());
        await ChooseAsync(page, "印章图片", "章.png", SealPng.Square(200));
        await Assertions.Expect(page.GetByText("章.png：上传中断")).ToBeVisibleAsync();
        await page.UnrouteAllAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "重试" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = "章.png" })).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Form_SentWhileAFileIsOnItsWay_GoesByItselfWhenItHasArrived()
    {
        var page = await OpenAsync(Import, account: "drafter");
        var release = new TaskCompletionSource();
        await page.RouteAsync("**/uploads/**", async route =>
        {
            await release.Task;
            await route.ContinueAsync();
        });
        await ChooseAsync(page, "文件", "慢.txt", Letter("关于慢慢上传的答复"));
        await page.GetByRole(AriaRole.Button, new() { Name = "读入" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-form-state]")).ToContainTextAsync("传完自动提交");

        release.SetResult();

        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "关于慢慢上传的答复" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Choice_OfAnotherFile_TakesThePlaceOfTheFirstWhereOneIsWanted()
    {
        var page = await OpenAsync("seals", account: "zhujian-office");
        await ChooseAsync(page, "印章图片", "旧章.png", SealPng.Square(200));
        await Assertions.Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = "旧章.png" })).ToBeVisibleAsync();

        await ChooseAsync(page, "印章图片", "新章.png", SealPng.Square(300));

        await Assertions.Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = "新章.png" })).ToBeCheckedAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = "旧章.png" })).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Form_ThatComesBackWithAnError_StillHasTheFile(bool script)
    {
        var letter = Letter($"关于重复导入的答复（{(script ? "有" : "无")}脚本）");
        var page = await OpenAsync(Import, script, account: "drafter");
        await SendAsync(page, letter);
        await page.GotoAsync(Import);

        await SendAsync(page, letter);

        await Assertions.Expect(page.Locator("#Input-Files-error")).ToContainTextAsync("已经导入过");
        await Assertions.Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = "同一份.txt" })).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Form_SentAgainWithoutScript_UsesTheFileThatWasKept()
    {
        var letter = Letter("关于再次提交的答复");
        using var drafter = await _host.LogInAsync("drafter");
        await drafter.UploadAsync(Import, "upload-past-replies", [], "Input.Files", "再次.txt", letter);
        var refused = await drafter.UploadAsync(Import, "upload-past-replies", [], "Input.Files", "再次.txt", letter);
        var key = Regex.Match(refused.Html, "name=\"_kept.Input.Files\" value=\"([^\"]+)\"").Groups[1].Value;

        var again = await drafter.PostAsync(Import, refused.Form("upload-past-replies"), new() { ["_kept.Input.Files"] = key });

        Assert.Equal("再次.txt：已经导入过。", again.ErrorAt("Input-Files"));
    }

    [Fact]
    public async Task Key_OfSomebodyElsesFile_OpensNothing()
    {
        using var drafter = await _host.LogInAsync("drafter");

        var answer = await drafter.SubmitAsync(Import, "upload-past-replies", new() { ["_kept.Input.Files"] = Guid.NewGuid().ToString() });

        Assert.Equal("上传的文件已经过期，请重新选择。", answer.ErrorAt("Input-Files"));
    }

    private static Task ChooseAsync(IPage page, string label, string name, byte[] content) =>
        page.GetByLabel(label, new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });

    private static async Task SendAsync(IPage page, byte[] letter)
    {
        await ChooseAsync(page, "文件", "同一份.txt", letter);
        await page.GetByRole(AriaRole.Button, new() { Name = "读入" }).ClickAsync();
        await page.Locator("[data-flash], .error-summary").First.WaitForAsync();
    }

    private static byte[] Letter(string title) =>
        Encoding.UTF8.GetBytes($"乐安市民政局\n乐民函〔2018〕1号\n{title}\n张三代表：\n你提出的建议收悉，现答复如下：\n路灯已全部修复。\n专此答复。\n公开方式：主动公开\n");
}
