using Microsoft.Playwright;
using ProposalTracker.Features.Process;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.SignIn;

public sealed class SignInAnswerTests(WebHostFixture host, BrowserFixture browser) : BrowserTest(host, browser)
{
    private readonly WebHostFixture _host = host;

    [Fact]
    public async Task Form_WhileAnAnswerIsChosen_ShowsOnlyItsFields()
    {
        var (_, path) = await _host.Stage.SharedWorkAsync(CaseTasks.SignIn);
        var page = await OpenAsync(path, account: "office");
        await page.GetByLabel("签收", new() { Exact = true }).CheckAsync();
        await Assertions.Expect(page.Locator("#Input-Reason")).ToBeHiddenAsync();

        await page.GetByLabel("退办", new() { Exact = true }).CheckAsync();

        await Assertions.Expect(page.Locator("#Input-Reason")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#Input-AddedUnitIds")).ToBeHiddenAsync();
    }
}
