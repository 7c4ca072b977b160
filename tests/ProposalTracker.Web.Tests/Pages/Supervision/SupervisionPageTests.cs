using System.Net;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Process;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Supervision;
using ProposalTracker.Web.Pages.Shared;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.Supervision;

public sealed class SupervisionPageTests(WebHostFixture host, BrowserFixture browser) : BrowserTest(host, browser)
{
    private readonly WebHostFixture _host = host;

    [Fact]
    public async Task Form_ThatMarksTheCase_ShowsWhoSupervises()
    {
        var caseId = await _host.Stage.CaseAtAsync(CasePhase.HandingOver);
        using var clerk = await _host.LogInAsync("clerk");

        var answer = await clerk.SubmitAsync($"cases/{caseId}/supervision", "mark", new() { ["Mark.Leader"] = "李副主任", ["Mark.Committee"] = "教科文卫委" });

        Assert.Contains("领衔督办 李副主任", (await clerk.FollowAsync(answer)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_OfAUnit_AddsItsProgress()
    {
        var caseId = await KeyCaseAsync();
        using var unit = await _host.LogInAsync("zuzhi");

        var answer = await unit.SubmitAsync($"cases/{caseId}/supervision", "report", new() { ["Report.Text"] = "方案已经起草" });

        Assert.Contains("进展报告", (await unit.FollowAsync(answer)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rep")]
    [InlineData("jiaoyu")]
    public async Task Page_ForSomebodyElse_IsNotFound(string account)
    {
        var caseId = await KeyCaseAsync();
        using var visitor = await _host.LogInAsync(account);

        var answer = await visitor.GetAsync($"cases/{caseId}/supervision");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Fact]
    public async Task FollowUp_WithoutAText_SaysSoAtTheField()
    {
        var path = await FollowUpAsync(await KeyCaseAsync());
        using var clerk = await _host.LogInAsync("clerk");

        var page = await clerk.SubmitAsync(path, "follow-up", new() { ["Input.Text"] = " " });

        Assert.Equal("请填写督办意见。", page.ErrorAt("Input-Text"));
    }

    [Fact]
    public async Task Pages_InTheBrowser_AreAccessible()
    {
        var caseId = await KeyCaseAsync();
        var supervision = await OpenAsync($"cases/{caseId}/supervision", account: "zuzhi");
        var followUp = await OpenAsync(await FollowUpAsync(caseId), account: "clerk");

        Assert.Empty(await Axe.ViolationsAsync(supervision));
        Assert.Empty(await Axe.ViolationsAsync(followUp));
    }

    private async Task<long> KeyCaseAsync()
    {
        var walk = _host.Stage.Walk;
        var caseId = await _host.Stage.CaseAtAsync(CasePhase.HandingOver);
        await walk.SendAsync(await walk.ActorAsync("clerk"), new MarkKeySupervisionCommand(Guid.NewGuid(), caseId, "李副主任", "教科文卫委"));
        await walk.HandOverAsync(caseId, new DateOnly(2023, 5, 15));
        await walk.DistributeAsync(caseId, "minzheng", "zuzhi");
        await walk.SignInAsync(caseId);
        return caseId;
    }

    // The clock of the pages' host is everybody's, so the work item is put there as the timer would.
    private Task<string> FollowUpAsync(long caseId) => _host.Stage.Walk.ReadAsync(async context =>
    {
        var @case = await context.Cases.SingleAsync(c => c.Id == caseId);
        var item = new WorkItem(@case, "w900", "followUp", CaseTasks.FollowUp, "督办", new DateTime(2023, 5, 30, 1, 0, 0, DateTimeKind.Utc));
        item.IsFor(Role.LiaisonClerk, null, null);
        context.WorkItems.Add(item);
        await context.SaveChangesAsync();
        return WorkItemLinks.To(CaseTasks.FollowUp, item.Id);
    });
}
