using Microsoft.Playwright;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.Replies;

/// <summary>Nothing typed is ever lost: what the browser and the server keep of a half-written reply.</summary>
public sealed class ReplyAutosaveTests(WebHostFixture host, BrowserFixture browser) : BrowserTest(host, browser)
{
    private readonly WebHostFixture _host = host;

    [Fact]
    public async Task Reply_AfterThePageWasLost_HasEveryFieldAgainAndSaysSo()
    {
        var page = await WriteAsync("写到一半的正文");
        await page.Locator("#Input-ContactName").FillAsync("新联系人");
        await page.Locator("#Input-Category").SelectOptionAsync("B");
        await SavedAsync(page);

        await ReloadAsync(page);

        await Expect(Body(page)).ToHaveValueAsync("写到一半的正文");
        await Expect(page.Locator("#Input-ContactName")).ToHaveValueAsync("新联系人");
        await Expect(page.Locator("#Input-Category")).ToHaveValueAsync("B");
        await Expect(State(page)).ToContainTextAsync("已恢复");
    }

    [Fact]
    public async Task Reply_BroughtBack_CanBeUndone()
    {
        var page = await WriteAsync("不想要的改动");
        await SavedAsync(page);
        await ReloadAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "撤销" }).ClickAsync();

        await Expect(Body(page)).Not.ToHaveValueAsync("不想要的改动");
    }

    [Fact]
    public async Task Reply_OnAnotherMachine_IsThereAgain()
    {
        var page = await WriteAsync("在办公室写的正文");
        await SavedAsync(page);

        var elsewhere = await OpenAsync(new Uri(page.Url).AbsolutePath, account: "drafter");

        await Expect(Body(elsewhere)).ToHaveValueAsync("在办公室写的正文");
    }

    [Fact]
    public async Task Reply_OfAColleague_IsNotShown()
    {
        var page = await WriteAsync("还不想给同事看的正文");
        await SavedAsync(page);

        var colleague = await OpenAsync(new Uri(page.Url).AbsolutePath, account: "office");

        await Expect(Body(colleague)).Not.ToHaveValueAsync("还不想给同事看的正文");
    }

    [Fact]
    public async Task Reply_TypedWhileTheServerWasDown_IsThereAgain()
    {
        var page = await OpenDraftAsync();
        await page.RouteAsync("**/drafts/**", route => route.AbortAsync());
        await Body(page).FillAsync("服务器停了还在写的正文");
        await Expect(State(page)).ToContainTextAsync("保存在本机");

        await ReloadAsync(page);

        await Expect(Body(page)).ToHaveValueAsync("服务器停了还在写的正文");
    }

    [Fact]
    public async Task Reply_Saved_LeavesNoDraftBehind()
    {
        var page = await WriteAsync("保存好的正文");
        await SavedAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await page.Locator("[data-flash]").WaitForAsync();

        var kept = await page.EvaluateAsync<string>("async () => (await fetch('/drafts/' + document.querySelector('form[data-draft]').dataset.draft)).status + ' ' + Object.keys(localStorage).filter(k => k.startsWith('draft:')).length");

        Assert.Equal("204 0", kept);
    }

    [Fact]
    public async Task Reply_DraftOfAnOlderVersion_IsOfferedAndItsSavingShowsBothTexts()
    {
        var page = await WriteAsync("我还没有保存的正文");
        await SavedAsync(page);
        using var office = await _host.LogInAsync("office");
        await office.SubmitAsync(new Uri(page.Url).AbsolutePath, "draft-reply", new() { ["Input.Step"] = "Save", ["Input.Body"] = "同事先保存的正文" });
        await ReloadAsync(page);
        await Expect(Body(page)).ToHaveValueAsync("同事先保存的正文");
        await page.GetByRole(AriaRole.Button, new() { Name = "恢复草稿" }).ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();

        await page.HasFocusAsync(".conflict");
        await Expect(page.Locator(".conflict")).ToContainTextAsync("同事先保存的正文");
        await Expect(Body(page)).ToHaveValueAsync("我还没有保存的正文");
        Assert.Empty(await Axe.ViolationsAsync(page));
    }

    [Fact]
    public async Task Reply_AfterLoggingInAgain_IsOnTheSamePageWithItsText()
    {
        var page = await WriteAsync("登录过期前写的正文");
        await SavedAsync(page);
        var path = new Uri(page.Url).AbsolutePath;
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(path.TrimStart('/'), new() { WaitUntil = WaitUntilState.DOMContentLoaded });

        await page.Locator("#Input-LoginName").FillAsync("drafter");
        await page.Locator("#Input-Password").FillAsync(Features.Demo.DemoOffice.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();

        await Expect(Body(page)).ToHaveValueAsync("登录过期前写的正文");
        Assert.Equal(path, new Uri(page.Url).AbsolutePath);
    }

    private async Task<IPage> OpenDraftAsync()
    {
        var (_, path) = await _host.Stage.DeskAsync(CasePhase.Drafting, CaseTasks.DraftReply);
        return await OpenAsync(path, account: "drafter");
    }

    private async Task<IPage> WriteAsync(string body)
    {
        var page = await OpenDraftAsync();
        await Body(page).FillAsync(body);
        return page;
    }

    private static Task SavedAsync(IPage page) => Expect(State(page)).ToContainTextAsync("草稿已保存");

    private static async Task ReloadAsync(IPage page)
    {
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await page.Locator("html[data-script]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    private static ILocator Body(IPage page) => page.Locator("#Input-Body");

    private static ILocator State(IPage page) => page.Locator("[data-autosave-state='form-draft-reply']");

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
