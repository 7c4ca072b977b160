using Microsoft.Playwright;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.WorkflowVersions;

public sealed class MigrateInBrowserTests(WebHostFixture host, BrowserFixture browser) : BrowserTest(host, browser)
{
    private readonly WebHostFixture _host = host;

    [Fact]
    public async Task Sentence_AfterTheFormAtTheBottomOfTheSamePage_IsInSight()
    {
        var caseId = await _host.Stage.CaseAtAsync(CasePhase.Checking);
        var (main, own) = await _host.Stage.CopyOfCasesAsync(caseId);
        await _host.Stage.Walk.SendAsync(
            await _host.Stage.Walk.ActorAsync("admin"), new Features.WorkflowVersions.MigrateCaseCommand(Guid.NewGuid(), caseId, main, own, [], "试验"));
        var page = await OpenAsync($"workflows/{own}/migrate?to={main}", width: 390, account: "admin");
        await page.GetByLabel("迁移的理由").FillAsync("按修订后的办理规程");

        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^迁移 1 件") }).ClickAsync();

        await Assertions.Expect(page.Locator("[data-flash]")).ToContainTextAsync("已迁移 1 件");
        await Assertions.Expect(page.Locator("[data-flash]")).ToBeInViewportAsync();
    }
}
