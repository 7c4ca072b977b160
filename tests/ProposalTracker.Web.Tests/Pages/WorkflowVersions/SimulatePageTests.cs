using System.Net;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.WorkflowVersions;

public sealed class SimulatePageTests(WebHostFixture host, BrowserFixture browser) : BrowserTest(host, browser)
{
    private readonly WebHostFixture _host = host;

    [Fact]
    public async Task Page_AtAStep_SaysWhoHasItByWhenAndWhy()
    {
        using var visitor = await _host.LogInAsync("admin");

        var page = await visitor.GetAsync($"{await MainAsync()}?from=2023-05-08&do=checkProposal%3Daccepted&do=handOver%3Ddone");

        Assert.Matches("谁在什么时候做什么 .*分办 政府办交办员 2023-05-08 2023-05-\\d\\d .* 在办", page.Text);
        Assert.Matches("还没有走到的步骤 .*拟稿 主办单位的承办人 自交办之日起", page.Text);
    }

    [Fact]
    public async Task Diagram_ClickedStepByStep_GoesOnToTheNext()
    {
        var page = await OpenAsync($"{await MainAsync()}?from=2023-05-08&do=checkProposal%3Daccepted", account: "admin");

        await page.Locator(".workflow-link", new() { HasText = "交办" }).ClickAsync();

        await Microsoft.Playwright.Assertions.Expect(page.Locator("#waits")).ToContainTextAsync("分办");
        Assert.Contains("from=2023-05-08", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_WithAnotherDayAndPace_KeepsTheStepsAndCountsAnew()
    {
        var page = await OpenAsync($"{await MainAsync()}?do=checkProposal%3Daccepted&do=handOver%3Ddone", account: "admin");

        await page.GetByLabel("登记日期").FillAsync("2024-03-04");
        await page.GetByLabel("用满期限，最后一天办完").CheckAsync();
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "重新计算" }).ClickAsync();

        await Microsoft.Playwright.Assertions.Expect(page.GetByRole(Microsoft.Playwright.AriaRole.Region, new() { Name = "谁在什么时候做什么" }).First).ToContainTextAsync("2024-03-04");
        Assert.Contains("do=handOver", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_WhereNoneIsKept_IsNotFound()
    {
        await _host.Stage.Walk.ReadAsync(async context =>
        {
            context.SavedDrafts.RemoveRange(context.SavedDrafts.Where(d => d.FormKey == "workflow-draft"));
            return await context.SaveChangesAsync();
        });
        using var visitor = await _host.LogInAsync("admin");

        var page = await visitor.GetAsync("workflows/draft");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    private async Task<string> MainAsync() => $"workflows/{await _host.Stage.VersionAsync("npc-lead-cohandlers")}";
}
