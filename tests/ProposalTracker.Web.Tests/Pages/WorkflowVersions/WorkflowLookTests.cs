using Microsoft.Playwright;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.WorkflowVersions;

/// <summary>流程管理 as axe, a wide and a narrow window see it.</summary>
public sealed class WorkflowLookTests(WebHostFixture host, BrowserFixture browser) : BrowserTest(host, browser)
{
    private readonly WebHostFixture _host = host;

    [Theory]
    [InlineData("workflows")]
    [InlineData("workflows/publish")]
    [InlineData("workflows/1?do=checkProposal%3Daccepted&do=handOver%3Ddone&do=nowhere")]
    public async Task Page_AtAnyWidth_IsAccessibleAndDoesNotScrollSideways(string path)
    {
        await (await OpenAsync(path, account: "admin")).LooksRightAsync(1440, 390);
    }

    [Fact]
    public async Task DryRun_AtAnyWidth_IsAccessibleAndDoesNotScrollSideways()
    {
        var caseId = await _host.Stage.SharedCaseAtAsync(CasePhase.Drafting);
        var (from, to) = await _host.Stage.CopyOfCasesAsync(caseId, WorkflowStage.WithAnotherDraft);

        await (await OpenAsync($"workflows/{from}/migrate?to={to}", account: "admin")).LooksRightAsync(1440, 390);
    }

    [Fact]
    public async Task Findings_OfARefusedDefinition_AreAccessible()
    {
        var page = await OpenAsync("workflows/publish", account: "admin");
        await page.GetByLabel("定义内容").FillAsync("{\"root\": 1}");
        await page.GetByRole(AriaRole.Button, new() { Name = "检查并发布" }).ClickAsync();
        await page.Locator("#findings").WaitForAsync();

        await page.LooksRightAsync(1440, 390);
    }
}
