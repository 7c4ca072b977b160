using Microsoft.Playwright;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.Components;

/// <summary>What script adds to pages that work without it.</summary>
public sealed class ScriptTests(WebHostFixture host, BrowserFixture browser) : BrowserTest(host, browser)
{
    [Fact]
    public async Task Slash_OutsideAField_PutsTheCursorIntoTheSearch()
    {
        var page = await OpenAsync("components", account: "jiaoyu");

        await page.Keyboard.PressAsync("/");

        await page.HasFocusAsync("#top-search");
    }

    [Fact]
    public async Task Slash_InsideAField_IsTyped()
    {
        var page = await OpenAsync("components", account: "jiaoyu");
        await page.Locator("#Input-Reason").FocusAsync();

        await page.Keyboard.PressAsync("/");

        Assert.Equal("/", await page.Locator("#Input-Reason").InputValueAsync());
    }

    [Fact]
    public async Task Picker_OfOnePerson_NamesTheChosenAboveTheList()
    {
        var page = await OpenAsync("register", account: "clerk");
        var picker = page.Locator("[data-unit-picker]", new() { Has = page.Locator("[name='Input.LeadProposerId']") });

        await picker.GetByLabel("陈旭成", new() { Exact = true }).CheckAsync();

        await Assertions.Expect(picker.Locator("[data-unit-chosen]")).ToHaveTextAsync("已选：陈旭成");
    }

    [Fact]
    public async Task Draft_OfALongForm_ComesBackAndIsToldAtItsTop()
    {
        var page = await OpenAsync("register", account: "clerk");
        await page.Locator("#Input-Title").FillAsync("关于写到一半的建议");
        await Assertions.Expect(page.Locator("[data-autosave-state='form-register']")).ToContainTextAsync("草稿已保存");

        await page.ReloadAsync();

        await Assertions.Expect(page.Locator("#form-register > .autosave-state:first-child")).ToContainTextAsync("未提交的内容");
    }

    [Fact]
    public async Task Tab_FirstOnThePage_OffersTheWayToTheContent()
    {
        var page = await OpenAsync("components");

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await page.HasFocusAsync("main");
    }

    [Fact]
    public async Task Sending_WithoutNetwork_IsHeldBackAndKeepsTheText()
    {
        var page = await OpenAsync("components");
        await page.Locator("#Input-Reason").FillAsync("断网时写下的一句话");
        await page.Context.SetOfflineAsync(true);

        await page.GetByRole(AriaRole.Button, new() { Name = "提交", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator("#network-banner")).ToContainTextAsync("没有提交");
        Assert.Equal("断网时写下的一句话", await page.Locator("#Input-Reason").InputValueAsync());
    }

    [Fact]
    public async Task Paging_WhenTheServerDoesNotAnswer_SaysSoAndKeepsTheAddress()
    {
        var page = await OpenAsync("components");
        await page.RouteAsync("**/components?page=2", route => route.AbortAsync());

        await page.GetByRole(AriaRole.Link, new() { Name = "第 2 页" }).ClickAsync();

        await Assertions.Expect(page.Locator("#network-banner")).ToContainTextAsync("没有打开新的页面");
        Assert.EndsWith("/components", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paging_WithTheNetworkKnownToBeDown_StaysOnThePage()
    {
        var page = await OpenAsync("components");
        await page.Context.SetOfflineAsync(true);
        await Assertions.Expect(page.Locator("#network-banner")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "第 2 页" }).ClickAsync();

        await Assertions.Expect(page.Locator("#network-banner")).ToContainTextAsync("仍停留在本页");
        Assert.EndsWith("/components", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_AfterThePageWasLost_IsThereAgain()
    {
        var page = await OpenAsync("components", account: "drafter");
        await page.Locator("#Input-Reason").FillAsync("写到一半的理由");
        await Assertions.Expect(page.Locator("[data-autosave-state]")).ToContainTextAsync("草稿");

        await page.ReloadAsync();

        await Assertions.Expect(page.Locator("#Input-Reason")).ToHaveValueAsync("写到一半的理由");
    }

    [Fact]
    public async Task Draft_OnAnotherMachine_IsThereAgain()
    {
        var page = await OpenAsync("components", account: "jiaotong");
        await page.Locator("#Input-Reason").FillAsync("在办公室写到一半的理由");
        await Assertions.Expect(page.Locator("[data-autosave-state]")).ToContainTextAsync("草稿已保存");

        var elsewhere = await OpenAsync("components", account: "jiaotong");

        await Assertions.Expect(elsewhere.Locator("#Input-Reason")).ToHaveValueAsync("在办公室写到一半的理由");
    }

    [Fact]
    public async Task Draft_OfAnotherPerson_IsNotShown()
    {
        var page = await OpenAsync("components", account: "weijian");
        await page.Locator("#Input-Reason").FillAsync("不给别人看的一句话");
        await Assertions.Expect(page.Locator("[data-autosave-state]")).ToContainTextAsync("草稿已保存");

        await page.Context.ClearCookiesAsync();
        await page.ReloadAsync();
        await page.Locator("html[data-script]").WaitForAsync(new() { State = WaitForSelectorState.Attached });

        await Assertions.Expect(page.Locator("#Input-Reason")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Sending_AfterTheLoginIsGone_IsHeldBackAndKeepsTheText()
    {
        var page = await OpenAsync("components", account: "gongan");
        await page.Locator("#Input-Reason").FillAsync("登录过期前写下的一句话");
        await page.Context.ClearCookiesAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "提交", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator("#network-banner")).ToContainTextAsync("登录已过期");
        Assert.Equal("登录过期前写下的一句话", await page.Locator("#Input-Reason").InputValueAsync());
    }

    [Fact]
    public async Task UnitPicker_WhenFiltered_ShowsTheUnitsFoundByNameOrFormerName()
    {
        var page = await OpenAsync("components");

        await page.Locator("[data-unit-filter]").FillAsync("国土");

        Assert.Equal(["市自然资源和规划局"], await page.Locator("[data-unit]:visible label").AllInnerTextsAsync());
    }

    [Fact]
    public async Task UnitPicker_WhenAChosenUnitIsRemovedAtTheTop_UnticksIt()
    {
        var page = await OpenAsync("components");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "市教育局" }).CheckAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "去掉 市教育局" }).ClickAsync();

        Assert.False(await page.GetByRole(AriaRole.Checkbox, new() { Name = "市教育局" }).IsCheckedAsync());
    }

    [Theory]
    [InlineData(true, "components")]
    [InlineData(false, "components/confirm")]
    public async Task Confirmation_WithAndWithoutScript_AsksFirst(bool script, string path)
    {
        var page = await OpenAsync("components", script);

        await page.GetByRole(AriaRole.Button, new() { Name = "撤回建议" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "撤回这件建议？" })).ToBeVisibleAsync();
        Assert.EndsWith(path, page.Url, StringComparison.Ordinal);
    }
}
