using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Web.Tests.Host;
using ProposalTracker.Web.Tests.Pages.Replies;

namespace ProposalTracker.Web.Tests.Pages.PastReplies;

/// <summary>过去答复: several files at once, one by one confirmed, searched and quoted.</summary>
public sealed class PastRepliesPageTests(WebHostFixture host, BrowserFixture browser) : BrowserTest(host, browser)
{
    private readonly WebHostFixture _host = host;

    [Theory]
    [InlineData("/past-replies/import", "leader")]
    [InlineData("/past-replies/import", "clerk")]
    [InlineData("/past-replies", "admin")]
    public async Task Page_ForWhoeverMayNot_IsForbidden(string path, string account)
    {
        using var visitor = await _host.LogInAsync(account);

        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Import_OfNothing_IsSaidAtTheField()
    {
        using var drafter = await _host.LogInAsync("drafter");

        var answer = await drafter.SubmitAsync("/past-replies/import", "upload-past-replies", []);

        Assert.Equal("请选择文件，或者粘贴文字。", answer.ErrorAt("Input-Files"));
    }

    [Fact]
    public async Task TwoFiles_Chosen_AreBothReadAndWait()
    {
        var page = await OpenAsync("past-replies/import", account: "drafter");
        await page.GetByLabel("文件", new() { Exact = true }).SetInputFilesAsync([Payload("a.txt", "关于甲路照明的答复"), Payload("b.txt", "关于乙路照明的答复")]);

        await page.GetByRole(AriaRole.Button, new() { Name = "读入" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "关于甲路照明的答复" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "关于乙路照明的答复" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task PastReply_Confirmed_IsFoundAndCanBeQuotedAtTheCursor()
    {
        using var drafter = await _host.LogInAsync("drafter");
        await drafter.SubmitAsync("/past-replies/import", "upload-past-replies", new() { ["Input.Pasted"] = Letter("关于完善社区服务设施建议的答复", "乐民函〔2018〕9号") });
        var path = await PathOfAsync(drafter, "关于完善社区服务设施建议的答复");
        await drafter.SubmitAsync(path, "confirm-past-reply", []);

        var found = await drafter.GetAsync("/past-replies?q=社区服务设施&year=2018");
        var (_, desk) = await _host.Stage.DeskAsync(CasePhase.Drafting, CaseTasks.DraftReply);
        var page = await OpenAsync(desk, account: "drafter");
        await page.Locator("#past-replies summary", new() { HasText = "关于完善社区服务设施建议的答复" }).ClickAsync();
        await page.Locator("#Input-Body").FillAsync("已有的一段。");
        await page.Locator("#past-replies li", new() { HasText = "路灯已全部修复。" }).GetByRole(AriaRole.Button).ClickAsync();

        Assert.Contains("乐民函〔2018〕9号", found.Text, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("#Input-Body")).ToHaveValueAsync("已有的一段。\n路灯已全部修复。");
    }

    [Fact]
    public async Task PastReply_OfAForeignUnit_IsNotFound()
    {
        using var drafter = await _host.LogInAsync("drafter");
        using var foreigner = await _host.LogInAsync("zuzhi");
        await drafter.SubmitAsync("/past-replies/import", "upload-past-replies", new() { ["Input.Pasted"] = Letter("关于保密测试的答复", "乐民函〔2016〕1号") });
        var path = await PathOfAsync(drafter, "关于保密测试的答复");

        Assert.Equal(HttpStatusCode.NotFound, (await foreigner.GetAsync(path)).Status);
        Assert.DoesNotContain("关于保密测试的答复", (await foreigner.GetAsync("/past-replies")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PastReply_Discarded_IsGone()
    {
        using var drafter = await _host.LogInAsync("drafter");
        await drafter.SubmitAsync("/past-replies/import", "upload-past-replies", new() { ["Input.Pasted"] = Letter("关于传错文件的答复", "乐民函〔2016〕2号") });
        var path = await PathOfAsync(drafter, "关于传错文件的答复");

        await drafter.SubmitAsync(path, "discard-past-reply", []);

        Assert.Equal(HttpStatusCode.NotFound, (await drafter.GetAsync(path)).Status);
    }

    [Theory]
    [InlineData("past-replies")]
    [InlineData("past-replies/import")]
    public async Task Page_ForADrafter_IsAccessible(string path)
    {
        var page = await OpenAsync(path, account: "drafter");

        Assert.Empty(await Axe.ViolationsAsync(page));
    }

    [Fact]
    public async Task ConfirmingPage_IsAccessible()
    {
        using var drafter = await _host.LogInAsync("drafter");
        await drafter.SubmitAsync("/past-replies/import", "upload-past-replies", new() { ["Input.Pasted"] = Letter("关于无障碍的答复", "乐民函〔2015〕5号") });
        var path = await PathOfAsync(drafter, "关于无障碍的答复");
        var page = await OpenAsync(path, account: "drafter");

        Assert.Empty(await Axe.ViolationsAsync(page));
    }

    private static async Task<string> PathOfAsync(Visitor visitor, string title) =>
        Regex.Match((await visitor.GetAsync("/past-replies")).Html, $"href=\"(/past-replies/\\d+)\">{title}").Groups[1].Value;

    private static FilePayload Payload(string name, string title) =>
        new() { Name = name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(Letter(title, "乐民函〔2018〕1号")) };

    private static string Letter(string title, string number) =>
        $"乐安市民政局\n{number}\n{title}\n张三代表：\n你提出的建议收悉，现答复如下：\n路灯已全部修复。\n专此答复。\n公开方式：主动公开\n";
}
