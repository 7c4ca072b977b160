using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Tests.Host;
using ProposalTracker.Features.WorkflowVersions;

namespace ProposalTracker.Features.Tests.WorkflowVersions;

/// <summary>流程异常: a step that failed stands still until an administrator does something about it.</summary>
public abstract class ResolveIncidentTests(FeatureHost host) : FeatureTests(host)
{
    [Fact]
    public async Task Case_WhoseStepFails_IsStuckWithTheReason()
    {
        var caseId = await StuckAsync();

        var incident = await IncidentAsync(caseId);

        Assert.Equal((CasePhase.Stuck, "reviewed", "expression-failed"), (await Cases.PhaseAsync(caseId), incident.ActivityId, incident.Code));
    }

    [Theory]
    [InlineData(IncidentRemedy.Skip)]
    [InlineData(IncidentRemedy.Replace)]
    public async Task Incident_PassedOver_LetsTheCaseGoOnTheChosenWay(IncidentRemedy remedy)
    {
        var caseId = await StuckAsync();

        var result = await ResolveAsync(caseId, remedy, "Default", "approved");

        Assert.Null(result.Error);
        Assert.Equal(CasePhase.Signing, await Cases.PhaseAsync(caseId));
    }

    [Fact]
    public async Task Incident_RetriedWithoutAMend_IsThereAgain()
    {
        var caseId = await StuckAsync();
        var first = await IncidentAsync(caseId);

        var result = await ResolveAsync(caseId, IncidentRemedy.Retry);

        Assert.Null(result.Error);
        Assert.NotEqual(first.Id, (await IncidentAsync(caseId)).Id);
    }

    [Fact]
    public async Task Incident_GivenUp_EndsTheWorkflowWithoutWork()
    {
        var caseId = await StuckAsync();

        await ResolveAsync(caseId, IncidentRemedy.GiveUp);

        Assert.Empty(await Host.Walk.OpenAsync(caseId));
        Assert.True(await Host.ReadAsync(c => c.WorkflowInstances.Where(i => i.CaseId == caseId).Select(i => i.IsFinished).SingleAsync()));
    }

    [Fact]
    public async Task Incident_OnAWayThatThereIsNot_StaysOpen()
    {
        var caseId = await StuckAsync();

        var result = await ResolveAsync(caseId, IncidentRemedy.Skip, "Nowhere");

        Assert.Contains("没有出口“Nowhere”", result.Error?.Message);
        Assert.Equal(CasePhase.Stuck, await Cases.PhaseAsync(caseId));
    }

    [Fact]
    public async Task Incident_ReplacedByNothing_IsRefusedAtItsField()
    {
        var caseId = await StuckAsync();

        var result = await ResolveAsync(caseId, IncidentRemedy.Replace, "Default");

        Assert.Contains("请填写代替这一步的结果", result.Error?.Fields["Replacement"]);
    }

    [Fact]
    public async Task Incident_ResolvedBySomebodyElse_IsForbidden()
    {
        var caseId = await StuckAsync();

        var result = await ResolveAsync(caseId, IncidentRemedy.Skip, "Default", by: "dispatcher");

        Assert.Equal(ErrorKind.Forbidden, result.Error?.Kind);
    }

    [Fact]
    public async Task Incident_ResolvedTwice_IsAlreadyDone()
    {
        var caseId = await StuckAsync();
        var incident = await IncidentAsync(caseId);
        await ResolveAsync(caseId, IncidentRemedy.Skip, "Default");

        var result = await Host.SendAsync("admin", new ResolveIncidentCommand(Guid.NewGuid(), incident.Id, IncidentRemedy.Skip, "Default", null, "再来一次。"));

        Assert.Equal(ErrorKind.AlreadyDone, result.Error?.Kind);
    }

    // By a workflow whose condition behind 核稿 asks a variable that there is not.
    private async Task<long> StuckAsync()
    {
        var caseId = await Cases.AtAsync(CasePhase.Drafting);
        var versions = new VersionBook(Host);
        var from = await versions.OfAsync(caseId);
        var to = await versions.CopyAsync(caseId, json => json.Replace("getVariable('Review')", "getVariable('Nothing')", StringComparison.Ordinal));
        Assert.Null((await Host.SendAsync("admin", new MigrateCaseCommand(Guid.NewGuid(), caseId, from.Id, to.Id, [], "改错了条件"))).Error);
        await Host.Walk.SubmitReplyAsync(caseId);
        await Host.Walk.ReviewAsync(caseId);
        return caseId;
    }

    private async Task<IncidentRow> IncidentAsync(long caseId) =>
        (await Host.AskAsync("admin", new ListWorkflowVersionsQuery())).Value.Incidents.Single(i => i.CaseId == caseId);

    private async Task<Result<Receipt>> ResolveAsync(long caseId, IncidentRemedy remedy, string? outcome = null, string? replacement = null, string by = "admin") =>
        await Host.SendAsync(by, new ResolveIncidentCommand(Guid.NewGuid(), (await IncidentAsync(caseId)).Id, remedy, outcome, replacement, "条件写错了。"));

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : ResolveIncidentTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : ResolveIncidentTests(host);
}
