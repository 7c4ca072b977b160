using Microsoft.Playwright;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.Components;

public sealed class FormExampleTests(WebHostFixture host, BrowserFixture browser) : BrowserTest(host, browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Form_WithATooShortReason_SaysSoAtTheFieldAndKeepsTheText(bool script)
    {
        var page = await OpenAsync("components", script);
        await Reason(page).FillAsync("太短了");

        await SubmitAsync(page);

        await page.Locator("#Input-Reason-error").WaitForAsync();
        Assert.Equal(
            ("太短了", "true", "理由不少于 10 个字。"),
            (await Reason(page).InputValueAsync(), await Reason(page).GetAttributeAsync("aria-invalid"), await page.Locator("#Input-Reason-error").InnerTextAsync()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Form_FilledInRight_LeadsToThePageWithOneSentence(bool script)
    {
        var page = await OpenAsync("components", script);
        await FillAsync(page);

        await SubmitAsync(page);

        await Assertions.Expect(page.Locator("[data-flash]")).ToHaveTextAsync("退办申请已提交，下一步由市政府督查室裁定，裁定前仍由您单位办理。");
    }

    [Fact]
    public async Task FlashSentence_AfterItWasShown_IsGone()
    {
        var page = await OpenAsync("components", script: false);
        await FillAsync(page);
        await SubmitAsync(page);
        await page.Locator("[data-flash]").WaitForAsync();

        await page.ReloadAsync();

        Assert.Equal(0, await page.Locator("[data-flash]").CountAsync());
    }

    [Fact]
    public async Task Form_ComingBackWithErrors_KeepsItsRequestKey()
    {
        var page = await OpenAsync("components", script: false);
        var key = page.Locator("input[name='Input.RequestKey']");
        var before = await key.InputValueAsync();

        await SubmitAsync(page);

        Assert.Equal(before, await key.InputValueAsync());
    }

    [Fact]
    public async Task Form_ComingBackWithErrors_KeepsEveryKindOfField()
    {
        var page = await OpenAsync("components", script: false);
        await FillAsync(page);
        await page.GetByLabel("承办联系人").FillAsync("");

        await SubmitAsync(page);

        Assert.Equal(
            ("2026-08-01", "other", true, true, true, true),
            (await page.GetByLabel("收到日期").InputValueAsync(),
                await page.GetByLabel("理由类别").InputValueAsync(),
                await page.GetByLabel("退办", new() { Exact = true }).IsCheckedAsync(),
                await page.GetByRole(AriaRole.Checkbox, new() { Name = "市教育局" }).IsCheckedAsync(),
                await page.GetByRole(AriaRole.Checkbox, new() { Name = "东区街道办事处" }).IsCheckedAsync(),
                await page.GetByLabel("已与领衔代表电话沟通").IsCheckedAsync()));
    }

    [Fact]
    public async Task ErrorSummary_WhenALinkIsFollowed_PutsTheCursorIntoTheField()
    {
        var page = await OpenAsync("components", script: true);
        await SubmitAsync(page);
        await page.Locator(".error-summary").WaitForAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "理由不少于 10 个字。" }).ClickAsync();

        await page.HasFocusAsync("#Input-Reason");
    }

    [Fact]
    public async Task ErrorSummary_WhenTheFormComesBack_HasTheFocusAndNoAccessibilityViolations()
    {
        var page = await OpenAsync("components", script: true);

        await SubmitAsync(page);

        await page.HasFocusAsync(".error-summary");
        Assert.Empty(await Axe.ViolationsAsync(page));
    }

    private static ILocator Reason(IPage page) => page.Locator("#Input-Reason");

    private static Task SubmitAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "提交", Exact = true }).ClickAsync();

    private static async Task FillAsync(IPage page)
    {
        await page.GetByLabel("承办联系人").FillAsync("示例承办人");
        await page.GetByLabel("收到日期").FillAsync("2026-08-01");
        await page.GetByLabel("理由类别").SelectOptionAsync("other");
        await page.GetByLabel("退办", new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "市教育局" }).CheckAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "东区街道办事处" }).CheckAsync();
        await page.GetByLabel("已与领衔代表电话沟通").CheckAsync();
        await Reason(page).FillAsync("按照职责分工，此项工作由其他部门牵头办理。");
    }
}
