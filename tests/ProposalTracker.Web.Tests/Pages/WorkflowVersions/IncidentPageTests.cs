using System.Net;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.WorkflowVersions;
using ProposalTracker.Web.Tests.Host;
using ProposalTracker.Web.Tests.Pages.Replies;

namespace ProposalTracker.Web.Tests.Pages.WorkflowVersions;

/// <summary>流程异常: everybody sees why the case stands still, and the administrator is led to what he can do about it.</summary>
public sealed class IncidentPageTests(WebHostFixture host, BrowserFixture browser) : BrowserTest(host, browser)
{
    private readonly WebHostFixture _host = host;

    [Fact]
    public async Task Case_WhoseStepFailed_SaysThatItStandsStillAndWhoHasIt()
    {
        var (caseId, _) = await StuckAsync();
        using var visitor = await _host.LogInAsync("clerk");

        var page = await visitor.GetAsync($"cases/{caseId}");

        Assert.Contains("流程异常，办理停在这里", page.Text, StringComparison.Ordinal);
        Assert.Contains("现在由谁办 管理员（流程异常）", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Menu_OfTheAdministrator_CountsWhatWaitsForHim()
    {
        await StuckAsync();
        using var visitor = await _host.LogInAsync("admin");

        var page = await visitor.GetAsync("desk");

        Assert.Matches("<span>流程管理</span>.*\\d+.*件流程异常", page.Html.ReplaceLineEndings(" "));
    }

    [Fact]
    public async Task Page_OfAFailedBranching_NamesTheStepAndEachWayOn()
    {
        var (_, path) = await StuckAsync();
        using var visitor = await _host.LogInAsync("admin");

        var page = await visitor.GetAsync(path);

        Assert.Matches("停在哪一步 核稿结果 ?（reviewed）", page.Text);
        Assert.Contains("到“拟稿”（sentBack）", page.Text, StringComparison.Ordinal);
        Assert.Contains("到“签发”（Default）", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Step_SkippedWithoutAWay_IsAskedForOne()
    {
        var (_, path) = await StuckAsync();
        using var visitor = await _host.LogInAsync("admin");

        var page = await visitor.SubmitAsync(path, "resolve-incident", new() { ["Input.Way"] = "Skip", ["Input.Reason"] = "条件写错了。" });

        Assert.Equal("请选择接着走哪条路。", page.ErrorAt("Input-Outcome"));
    }

    [Fact]
    public async Task Step_SkippedOnAWay_LetsTheCaseGoOnAndAnswersASecondClickAlike()
    {
        var (caseId, path) = await StuckAsync();
        using var visitor = await _host.LogInAsync("admin");
        var shown = (await visitor.GetAsync(path)).Form("resolve-incident");
        Dictionary<string, string> chosen = new() { ["Input.Way"] = "Skip", ["Input.Outcome"] = "Default", ["Input.Reason"] = "条件写错了。" };
        await visitor.PostAsync(path, shown, chosen);

        var second = await visitor.PostAsync(path, shown, chosen);

        Assert.Equal((HttpStatusCode.Redirect, "/workflows", CasePhase.Signing), (second.Status, second.Location, await _host.Stage.PhaseAsync(caseId)));
    }

    [Fact]
    public async Task Page_AtAnyWidth_IsAccessibleAndShowsOnlyTheFieldsOfTheChosenRemedy()
    {
        var (_, path) = await StuckAsync();
        var page = await OpenAsync(path, width: 390, account: "admin");

        await page.GetByLabel("跳过这一步").CheckAsync();

        Assert.Equal((true, false), (await page.Locator("#Input-Outcome").IsVisibleAsync(), await page.Locator("#Input-Replacement").IsVisibleAsync()));
        Assert.Empty(await Axe.ViolationsAsync(page));
    }

    // By a workflow whose condition behind 核稿 asks a variable that there is not.
    private async Task<(long CaseId, string Path)> StuckAsync()
    {
        var stage = _host.Stage;
        var caseId = await stage.CaseAtAsync(CasePhase.Reviewing);
        var (from, to) = await stage.CopyOfCasesAsync(caseId, json => json.Replace("getVariable('Review')", "getVariable('Nothing')", StringComparison.Ordinal));
        await stage.Walk.SendAsync(await stage.Walk.ActorAsync("admin"), new MigrateCaseCommand(Guid.NewGuid(), caseId, from, to, [], "改错了条件"));
        await stage.Walk.ReviewAsync(caseId);
        var incident = await stage.Walk.ReadAsync(context => context.Incidents.Where(i => i.Instance!.CaseId == caseId).Select(i => i.Id).SingleAsync());
        return (caseId, $"workflows/incidents/{incident}");
    }
}
