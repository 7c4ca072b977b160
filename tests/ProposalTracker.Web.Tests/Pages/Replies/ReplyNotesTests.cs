using Microsoft.Playwright;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.Replies;

/// <summary>The checks on the text, beside the text: they lead to the place and mend what can be mended.</summary>
public sealed class ReplyNotesTests(WebHostFixture host, BrowserFixture browser) : BrowserTest(host, browser)
{
    private const string Saved = "一、关于标准。\n已建成 12 个站点，继续落实提案内容。";

    private readonly WebHostFixture _host = host;

    [Fact]
    public async Task Note_Followed_SelectsItsPlaceInTheText()
    {
        var page = await OpenSavedAsync();

        await page.Locator("#checks li", new() { HasText = "政协用语" }).GetByRole(AriaRole.Link).ClickAsync();

        await page.HasFocusAsync("#Input-Body");
        Assert.StartsWith("提案", await page.EvaluateAsync<string>("(f => f.value.slice(f.selectionStart, f.selectionEnd))(document.querySelector('#Input-Body'))"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Note_ThatCanBeMended_MendsTheTextWithOneClick()
    {
        var page = await OpenSavedAsync();

        await page.Locator("#checks li", new() { HasText = "空格" }).GetByRole(AriaRole.Button, new() { Name = "改正" }).ClickAsync();

        await Assertions.Expect(page.Locator("#Input-Body")).ToHaveValueAsync(Saved.Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Note_OnATextThatWasChangedSince_LeavesItAlone()
    {
        var page = await OpenSavedAsync();
        await page.Locator("#Input-Body").FillAsync($"前面加一段。\n{Saved}");

        await page.Locator("#checks li", new() { HasText = "空格" }).GetByRole(AriaRole.Button, new() { Name = "改正" }).ClickAsync();

        await Assertions.Expect(page.Locator("[data-repair-state]")).ToContainTextAsync("没有全部改正");
        await Assertions.Expect(page.Locator("#Input-Body")).ToHaveValueAsync($"前面加一段。\n{Saved}");
    }

    [Fact]
    public async Task Note_OnAnUnansweredRequest_LeadsToTheVerdicts()
    {
        var page = await OpenSavedAsync();

        await page.Locator("#checks li", new() { HasText = "诉求 1 还没有标明采纳情况" }).GetByRole(AriaRole.Link).ClickAsync();

        await page.HasFocusAsync("#Input-Verdicts");
    }

    private async Task<IPage> OpenSavedAsync()
    {
        var (_, path) = await _host.Stage.DeskAsync(CasePhase.Drafting, CaseTasks.DraftReply);
        using var drafter = await _host.LogInAsync("drafter");
        await drafter.SubmitAsync(path, "draft-reply", new() { ["Input.Step"] = "Save", ["Input.Body"] = Saved });
        return await OpenAsync(path, account: "drafter");
    }
}
