using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Letters;
using ProposalTracker.Letters.Docx;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.Replies;

/// <summary>Word and back (D7, A6): the letter is downloaded, what comes back is shown before it is saved, and nothing is lost.</summary>
public sealed class TakeOverLetterPageTests(WebHostFixture host, BrowserFixture browser) : BrowserTest(host, browser)
{
    private const string Pasted = "关于第2023047号建议的答复\n陈旭成代表：\n您提出的建议收悉，现答复如下：\n一、关于标准\n已制定标准。\n专此答复。\n公开方式：暂缓公开\n附件：1. 清单\n签发人：杨某\n（联系人及电话：程倩敏，88380883）\n";

    private readonly WebHostFixture _host = host;

    [Fact]
    public async Task PastedText_Read_FillsTheFieldsAndKeepsWhatFindsNoPlace()
    {
        var path = await PathAsync();
        using var drafter = await _host.LogInAsync("drafter");

        var answer = await drafter.SubmitAsync(path, "read-letter", new() { ["Source.Pasted"] = Pasted });

        Assert.Equal(
            ("关于第2023047号建议的答复", "程倩敏", "88380883"),
            (answer.ValueOf("Input-Title"), answer.ValueOf("Input-ContactName"), answer.ValueOf("Input-ContactPhone")));
        Assert.Contains("公开方式：暂缓公开", answer.ValueOf("Input-Unplaced"), StringComparison.Ordinal);
        Assert.Contains("附件：清单", answer.ValueOf("Input-Unplaced")?.Replace("1. ", ""), StringComparison.Ordinal);
        Assert.Contains("杨某", answer.ValueOf("Input-Unplaced"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_Confirmed_IsAVersionOfTheDraftWithEveryWord()
    {
        var path = await PathAsync();
        using var drafter = await _host.LogInAsync("drafter");
        var read = await drafter.SubmitAsync(path, "read-letter", new() { ["Source.Pasted"] = Pasted });

        var answer = await drafter.PostAsync(path, read.Form("take-over"), []);

        var page = await drafter.FollowAsync(answer);
        Assert.Contains("已制定标准。", page.ValueOf("Input-Body"), StringComparison.Ordinal);
        Assert.Contains("杨某", page.ValueOf("Input-Body"), StringComparison.Ordinal);
        Assert.Contains("已保存为第 1 版", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_Chosen_IsSaidAtTheField()
    {
        var path = await PathAsync();
        using var drafter = await _host.LogInAsync("drafter");

        var answer = await drafter.SubmitAsync(path, "read-letter", []);

        Assert.Equal("请选择文件，或者粘贴文字。", answer.ErrorAt("Source-File"));
    }

    [Fact]
    public async Task Page_ForAForeignUnit_ShowsNothing()
    {
        var path = await PathAsync();
        using var visitor = await _host.LogInAsync("jiaoyu");

        Assert.NotEqual(HttpStatusCode.OK, (await visitor.GetAsync(path)).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Document_ChosenInTheBrowser_IsReadAndShown(bool script)
    {
        var page = await OpenAsync(await PathAsync(), script, account: "drafter");
        var letter = new LetterDocument { Issuer = "中山市民政局", Title = "关于第1号建议答复的函", Salutation = ["陈旭成代表"], Body = "您提出的建议收悉，现答复如下：\n已经办理。" };
        await page.GetByLabel("文件", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "改好的.docx", MimeType = "application/octet-stream", Buffer = DocxWriter.Write(letter) });

        await page.GetByRole(AriaRole.Button, new() { Name = "读入" }).ClickAsync();

        await Assertions.Expect(page.Locator("#Input-Title")).ToHaveValueAsync("关于第1号建议答复的函");
        await Assertions.Expect(page.Locator("#Input-Body")).ToHaveValueAsync("您提出的建议收悉，现答复如下：\n已经办理。");
    }

    [Fact]
    public async Task Page_BeforeAndAfterReading_IsAccessible()
    {
        var page = await OpenAsync(await PathAsync(), account: "drafter");
        var before = await Axe.ViolationsAsync(page);
        await page.GetByLabel("或者粘贴文字").FillAsync(Pasted);
        await page.GetByRole(AriaRole.Button, new() { Name = "读入" }).ClickAsync();
        await page.Locator("#Input-Unplaced").WaitForAsync();

        Assert.Empty(before.Concat(await Axe.ViolationsAsync(page)));
    }

    [Theory]
    [InlineData(CasePhase.Reviewing, "drafter")]
    [InlineData(CasePhase.Rating, "rep")]
    public async Task Letter_AsWord_IsForWhoeverMaySeeIt(CasePhase phase, string account)
    {
        var caseId = await _host.Stage.CaseAtAsync(phase);
        var reply = await _host.Stage.Walk.ReadAsync(context => context.Replies.Where(r => r.CaseId == caseId).Select(r => r.Id).SingleAsync());
        using var visitor = await _host.LogInAsync(account);
        using var foreigner = await _host.LogInAsync("jiaoyu");

        using var answer = await visitor.SendAsync(HttpMethod.Get, $"replies/{reply}/letter.docx");

        Assert.StartsWith("PK", Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await foreigner.GetAsync($"replies/{reply}/letter.docx")).Status);
    }

    private async Task<string> PathAsync() => $"{(await _host.Stage.DeskAsync(CasePhase.Drafting, CaseTasks.DraftReply)).Path}/take-over";
}
