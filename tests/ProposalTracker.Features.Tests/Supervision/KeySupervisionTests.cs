using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Process;
using ProposalTracker.Domain.Ratings;
using ProposalTracker.Features.Demo;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Supervision;
using ProposalTracker.Features.Tests.Host;

namespace ProposalTracker.Features.Tests.Supervision;

/// <summary>重点督办: who supervises, the regular follow-up, and what the units report.</summary>
public abstract class KeySupervisionTests(FeatureHost host) : FeatureTests(host)
{
    [Theory]
    [InlineData("dispatcher", ErrorKind.Forbidden)]
    [InlineData("rep2", ErrorKind.NotFound)]
    public async Task Mark_BySomebodyElse_IsRefused(string login, ErrorKind kind)
    {
        var caseId = await Cases.AtAsync(CasePhase.HandingOver);

        var result = await Host.SendAsync(login, new MarkKeySupervisionCommand(Guid.NewGuid(), caseId, "李副主任", "教科文卫委"));

        Assert.Equal(kind, result.Error?.Kind);
    }

    [Fact]
    public async Task Mark_Twice_IsRefused()
    {
        var caseId = await KeyCaseAsync(CasePhase.HandingOver);

        var result = await Host.SendAsync("clerk", new MarkKeySupervisionCommand(Guid.NewGuid(), caseId, "李副主任", "教科文卫委"));

        Assert.Contains("已经列为重点督办", result.Error?.Message);
    }

    [Fact]
    public async Task Mark_WithoutALeader_IsRefusedAtItsField()
    {
        var caseId = await Cases.AtAsync(CasePhase.HandingOver);

        var result = await Host.SendAsync("clerk", new MarkKeySupervisionCommand(Guid.NewGuid(), caseId, " ", "教科文卫委"));

        Assert.Contains("领衔督办的领导", result.Error?.Fields["Leader"]);
    }

    [Fact]
    public async Task KeyCase_ThirtyDaysAfterDistribution_IsFollowedUpByTheClerkAgainAndAgain()
    {
        await using var host = await Host.FreshAsync();
        var caseId = await HandledAsync(host);
        await FollowAsync(host, caseId, 31);
        await FollowAsync(host, caseId, 62);

        var details = await host.AskAsync("zuzhi", new GetSupervisionQuery(caseId));

        Assert.Equal(["请 62 天内拿出方案。", "请 31 天内拿出方案。"], details.Value.Notes.Select(n => n.Text));
    }

    [Fact]
    public async Task KeyCase_WalkedToItsEnd_IsClosedAndFollowedUpNoMore()
    {
        var caseId = await KeyCaseAsync(CasePhase.HandingOver);
        while (await Cases.PhaseAsync(caseId) != CasePhase.Closed)
            Assert.True(await Host.Walk.GoOnAsync(caseId, Today, ["zuzhi"], Satisfaction.Satisfied));

        var timers = await Host.ReadAsync(c => c.Set<WorkflowTimer>().CountAsync(t => t.Instance!.CaseId == caseId));

        Assert.Equal(0, timers);
        Assert.Equal("npc-key-supervision", await Host.ReadAsync(c => c.WorkflowInstances.Where(i => i.CaseId == caseId).Select(i => i.WorkflowVersion!.DefinitionId).SingleAsync()));
    }

    [Theory]
    [InlineData(HandlingMode.Alone, false, "npc-key-supervision")]
    [InlineData(HandlingMode.LeadWithCoHandlers, false, "npc-key-supervision")]
    [InlineData(HandlingMode.LeadWithCoHandlers, true, "npc-countersign")]
    [InlineData(HandlingMode.Separately, false, "npc-several-leads")]
    [InlineData(HandlingMode.Jointly, false, "npc-joint-leads")]
    public async Task Mark_AfterDistributionInAnyMode_BeginsTheRegularFollowUp(HandlingMode mode, bool countersigned, string workflow)
    {
        var caseId = await DistributedAsync(mode, countersigned);

        var result = await Host.SendAsync("clerk", new MarkKeySupervisionCommand(Guid.NewGuid(), caseId, "李副主任", "教科文卫委"));

        Assert.Contains("从今天起，办理期间定期产生督办待办", result.Value.Sentence);
        Assert.Equal((workflow, 1), await FollowedAsync(caseId));
    }

    [Theory]
    [InlineData(HandlingMode.LeadWithCoHandlers, true)]
    [InlineData(HandlingMode.Separately, false)]
    [InlineData(HandlingMode.Jointly, false)]
    public async Task KeyCase_DistributedInAnyMode_IsFollowedUp(HandlingMode mode, bool countersigned)
    {
        var caseId = await DistributedAsync(mode, countersigned, isKey: true);

        var (_, timers) = await FollowedAsync(caseId);

        Assert.Equal(1, timers);
    }

    [Fact]
    public async Task Mark_WhileOneLeadOfSeveralDrafts_DoesNotKeepTheCaseFromItsEnd()
    {
        var caseId = await DistributedAsync(HandlingMode.Separately, false);
        await Host.Walk.SignInAsync(caseId);
        await Host.SendAsync("clerk", new MarkKeySupervisionCommand(Guid.NewGuid(), caseId, "李副主任", "教科文卫委"));
        while (await Cases.PhaseAsync(caseId) != CasePhase.Closed)
            Assert.True(await Host.Walk.GoOnAsync(caseId, Today, [], Satisfaction.Satisfied));

        var (_, timers) = await FollowedAsync(caseId);

        Assert.Equal(0, timers);
    }

    [Fact]
    public async Task FollowUp_BySomebodyElse_IsForbidden()
    {
        await using var host = await Host.FreshAsync();
        var caseId = await HandledAsync(host);
        var item = await OpenFollowUpAsync(host, caseId, 31);

        var result = await host.SendAsync("dispatcher", new FollowUpCaseCommand(Guid.NewGuid(), item, "请抓紧。"));

        Assert.Equal(ErrorKind.Forbidden, result.Error?.Kind);
    }

    [Fact]
    public async Task FollowUp_Twice_IsAnsweredWithWhoAndWhen()
    {
        await using var host = await Host.FreshAsync();
        var caseId = await HandledAsync(host);
        var item = await OpenFollowUpAsync(host, caseId, 31);
        await host.SendAsync("clerk", new FollowUpCaseCommand(Guid.NewGuid(), item, "请抓紧。"));

        var result = await host.SendAsync("clerk", new FollowUpCaseCommand(Guid.NewGuid(), item, "请抓紧。"));

        Assert.Equal(ErrorKind.AlreadyDone, result.Error?.Kind);
    }

    [Fact]
    public async Task Progress_ReportedByAUnit_IsReadByTheSupervisors()
    {
        var caseId = await KeyCaseAsync(CasePhase.CoHandling);
        await Host.SendAsync("zuzhi", new ReportProgressCommand(Guid.NewGuid(), caseId, "方案已经起草。"));

        var details = await Host.AskAsync("clerk", new GetSupervisionQuery(caseId));

        Assert.Equal(("市委组织部 孙海峰", "方案已经起草。"), details.Value.Notes.Select(n => (n.By, n.Text)).Single());
    }

    [Theory]
    [InlineData("leader", ErrorKind.Forbidden)]
    [InlineData("jiaoyu", ErrorKind.NotFound)]
    public async Task Progress_ReportedBySomebodyElse_IsRefused(string login, ErrorKind kind)
    {
        var caseId = await KeyCaseAsync(CasePhase.CoHandling);

        var result = await Host.SendAsync(login, new ReportProgressCommand(Guid.NewGuid(), caseId, "方案已经起草。"));

        Assert.Equal(kind, result.Error?.Kind);
    }

    [Fact]
    public async Task Progress_OfACaseThatIsNoKeyCase_IsRefused()
    {
        var caseId = await Cases.AtAsync(CasePhase.CoHandling, "zuzhi");

        var result = await Host.SendAsync("zuzhi", new ReportProgressCommand(Guid.NewGuid(), caseId, "方案已经起草。"));

        Assert.Contains("不是重点督办件", result.Error?.Message);
    }

    [Fact]
    public async Task Supervision_AskedForByARepresentative_IsNotFound()
    {
        var caseId = await KeyCaseAsync(CasePhase.HandingOver);

        var result = await Host.AskAsync("rep", new GetSupervisionQuery(caseId));

        Assert.Equal(ErrorKind.NotFound, result.Error?.Kind);
    }

    private async Task<long> DistributedAsync(HandlingMode mode, bool countersigned, bool isKey = false)
    {
        var caseId = await Cases.AtAsync(CasePhase.HandingOver);
        if (isKey)
            await Host.SendAsync("clerk", new MarkKeySupervisionCommand(Guid.NewGuid(), caseId, "李副主任", "教科文卫委"));
        await Host.Walk.HandOverAsync(caseId, Today);
        var others = mode == HandlingMode.Alone ? Array.Empty<string>() : ["jiaotong"];
        var hasLeads = mode is HandlingMode.Separately or HandlingMode.Jointly;
        await Host.Walk.DistributeAsync(caseId, mode, [DemoOffice.LeadCode, .. hasLeads ? others : []], hasLeads ? [] : others, countersigned);
        return caseId;
    }

    // By which workflow the case is handled, and how many timers run in it.
    private Task<(string Workflow, int Timers)> FollowedAsync(long caseId) => Host.ReadAsync(async c => (
        await c.WorkflowInstances.Where(i => i.CaseId == caseId).Select(i => i.WorkflowVersion!.DefinitionId).SingleAsync(),
        await c.Set<WorkflowTimer>().CountAsync(t => t.Instance!.CaseId == caseId)));

    private async Task<long> KeyCaseAsync(CasePhase phase)
    {
        var caseId = await Cases.AtAsync(CasePhase.HandingOver);
        Assert.Null((await Host.SendAsync("clerk", new MarkKeySupervisionCommand(Guid.NewGuid(), caseId, "李副主任", "教科文卫委"))).Error);
        while (await Cases.PhaseAsync(caseId) != phase)
            await Host.Walk.GoOnAsync(caseId, Today, ["zuzhi"], Satisfaction.Satisfied);
        return caseId;
    }

    // In a database of its own: a timer is fired by its time alone, whichever case it belongs to.
    private static async Task<long> HandledAsync(FeatureHost host)
    {
        host.Clock.Set(Today);
        var cases = new CaseBook(host);
        var caseId = await cases.AtAsync(CasePhase.HandingOver);
        await host.SendAsync("clerk", new MarkKeySupervisionCommand(Guid.NewGuid(), caseId, "李副主任", "教科文卫委"));
        while (await cases.PhaseAsync(caseId) != CasePhase.CoHandling)
            await host.Walk.GoOnAsync(caseId, Today, ["zuzhi"], Satisfaction.Satisfied);
        return caseId;
    }

    private static async Task<long> OpenFollowUpAsync(FeatureHost host, long caseId, int days)
    {
        host.Clock.Set(Today.AddDays(days));
        Assert.Null((await host.SendAsync((Features.Trust.Actor?)null, new FireDueTimerCommand(Guid.NewGuid()))).Error);
        return (await new CaseBook(host).ItemAsync(caseId, CaseTasks.FollowUp)).Id;
    }

    private static async Task FollowAsync(FeatureHost host, long caseId, int days)
    {
        var item = await OpenFollowUpAsync(host, caseId, days);
        Assert.Null((await host.SendAsync("clerk", new FollowUpCaseCommand(Guid.NewGuid(), item, $"请 {days} 天内拿出方案。"))).Error);
    }

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : KeySupervisionTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : KeySupervisionTests(host);
}
