using System.Net;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.Distribution;

public sealed class UnitsPageTests(WebHostFixture host, BrowserFixture browser) : BrowserTest(host, browser)
{
    private readonly WebHostFixture _host = host;

    [Fact]
    public async Task CasePage_ForTheDispatcher_LeadsToTheUnits()
    {
        var caseId = await _host.Stage.CaseAtAsync(CasePhase.CoHandling);
        using var dispatcher = await _host.LogInAsync("dispatcher");

        var page = await dispatcher.GetAsync($"cases/{caseId}");

        Assert.Contains($"href=\"/cases/{caseId}/units\"", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("clerk", HttpStatusCode.Forbidden)]
    [InlineData("office", HttpStatusCode.Forbidden)]
    [InlineData("jiaoyu", HttpStatusCode.NotFound)]
    public async Task Page_ForSomebodyElse_IsRefused(string account, HttpStatusCode status)
    {
        var caseId = await _host.Stage.CaseAtAsync(CasePhase.CoHandling);
        using var visitor = await _host.LogInAsync(account);

        var answer = await visitor.GetAsync($"cases/{caseId}/units");

        Assert.Equal(status, answer.Status);
    }

    [Fact]
    public async Task Page_WhenNothingCanBeChangedAnyMore_SaysWhy()
    {
        var caseId = await _host.Stage.SharedCaseAtAsync(CasePhase.Rating);
        using var dispatcher = await _host.LogInAsync("dispatcher");

        var page = await dispatcher.GetAsync($"cases/{caseId}/units");

        Assert.Contains("答复已经签发，不能再减少会办单位", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<form name=\"remove", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_ThatWaivesAnOpinion_SaysSoOnTheCase()
    {
        var caseId = await _host.Stage.CaseAtAsync(CasePhase.CoHandling);
        using var dispatcher = await _host.LogInAsync("dispatcher");

        var answer = await dispatcher.SubmitAsync($"cases/{caseId}/units", "waive-opinion", new()
        {
            ["Waive.AssignmentId"] = await AssignmentAsync(caseId, "zuzhi"),
            ["Waive.Reason"] = "多次催办未果",
        });

        var page = await dispatcher.FollowAsync(answer);
        Assert.Contains("不再等市委组织部的会办意见。", page.Text, StringComparison.Ordinal);
        Assert.Contains("已免会办：多次催办未果", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_WithoutAUnitOrAReason_SaysSoAtItsOwnFields()
    {
        var caseId = await _host.Stage.CaseAtAsync(CasePhase.CoHandling);
        using var dispatcher = await _host.LogInAsync("dispatcher");

        var page = await dispatcher.SubmitAsync($"cases/{caseId}/units", "replace-lead", []);

        Assert.Equal(
            ("请选择新的主办单位。", "请写明理由。", null),
            (page.ErrorAt("Replace-DepartmentId"), page.ErrorAt("Replace-Reason"), page.ErrorAt("Waive-Reason")));
    }

    [Fact]
    public async Task Page_InTheBrowser_IsAccessible()
    {
        var caseId = await _host.Stage.CaseAtAsync(CasePhase.CoHandling);

        var page = await OpenAsync($"cases/{caseId}/units", account: "dispatcher");

        Assert.Empty(await Axe.ViolationsAsync(page));
    }

    private async Task<string> AssignmentAsync(long caseId, string unit) => (await _host.Stage.Walk.ReadAsync(context =>
        context.Assignments.Where(a => a.CaseId == caseId && a.Department!.Code == unit).Select(a => a.Id).SingleAsync())).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
