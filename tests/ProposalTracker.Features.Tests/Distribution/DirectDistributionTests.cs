using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Proposals;
using ProposalTracker.Domain.Ratings;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Distribution;
using ProposalTracker.Features.Intake;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.SignIn;
using ProposalTracker.Features.Tests.Host;

namespace ProposalTracker.Features.Tests.Distribution;

/// <summary>人大直接分办: the congress office distributes itself; that step stands for 交办.</summary>
public abstract class DirectDistributionTests(FeatureHost host) : FeatureTests(host)
{
    [Fact]
    public async Task DirectCase_Accepted_IsTheClerksToDistribute()
    {
        var caseId = await AcceptedAsync();

        var item = await Cases.ItemAsync(caseId, CaseTasks.Distribute);

        var result = await Host.SendAsync("dispatcher", new DistributeCaseCommand(
            Guid.NewGuid(), item.Id, HandlingMode.Alone, [await Cases.DepartmentAsync("zuzhi")], [], null));
        Assert.Equal(ErrorKind.Forbidden, result.Error?.Kind);
    }

    [Fact]
    public async Task DirectCase_Distributed_RunsFromThatDay()
    {
        var caseId = await AcceptedAsync();

        await Host.Walk.DistributeAsync(caseId, HandlingMode.Alone, ["zuzhi"], []);

        var dates = await Host.ReadAsync(c => c.Cases.Where(k => k.Id == caseId).Select(k => new { k.HandedOverOn, k.DueOn }).SingleAsync());
        Assert.Equal((Today, new DateOnly(2023, 8, 30)), (dates.HandedOverOn, dates.DueOn));
    }

    [Fact]
    public async Task DirectCase_WithAModeOfSeveralLeads_IsRefusedAtItsField()
    {
        var item = await Cases.ItemAsync(await AcceptedAsync(), CaseTasks.Distribute);
        long[] leads = [await Cases.DepartmentAsync("zuzhi"), await Cases.DepartmentAsync("jiaotong")];

        var result = await Host.SendAsync("clerk", new DistributeCaseCommand(Guid.NewGuid(), item.Id, HandlingMode.Separately, leads, [], null));

        Assert.Contains("没有分办的流程", result.Error?.Fields["Mode"]);
    }

    [Fact]
    public async Task DirectCase_ReturnedByItsLead_IsRuledOnByTheClerk()
    {
        var caseId = await AcceptedAsync();
        await Host.Walk.DistributeAsync(caseId, HandlingMode.Alone, ["zuzhi"], []);
        var signIn = await Cases.ItemAsync(caseId, CaseTasks.SignIn);
        await Host.SendAsync("zuzhi", new ReturnAssignmentCommand(Guid.NewGuid(), signIn.Id, "不属于本单位职责。", null));
        var ruling = await Cases.ItemAsync(caseId, CaseTasks.RuleOnReturn);

        var result = await Host.SendAsync("clerk", new RuleOnReturnCommand(Guid.NewGuid(), ruling.Id, false, "职责清单已列明。", null));

        Assert.Null(result.Error);
    }

    [Fact]
    public async Task DirectCase_WalkedToItsEnd_IsClosed()
    {
        var caseId = await AcceptedAsync();
        await Host.Walk.DistributeAsync(caseId, HandlingMode.LeadWithCoHandlers, ["zuzhi"], ["jiaotong"]);

        while (await Cases.PhaseAsync(caseId) != CasePhase.Closed)
            Assert.True(await Host.Walk.GoOnAsync(caseId, Today, [], Satisfaction.Satisfied));

        Assert.Equal("npc-direct", await Host.ReadAsync(c => c.WorkflowInstances.Where(i => i.CaseId == caseId).Select(i => i.WorkflowVersion!.DefinitionId).SingleAsync()));
    }

    [Fact]
    public async Task RuleSet_ThatSendsAStreamDirectly_OpensItsCasesSo()
    {
        await using var host = await Host.FreshAsync();
        await host.WriteAsync(c =>
        {
            var content = RuleSetContent.BuiltIn with { WorkflowChoices = [new WorkflowChoice { Stream = ProposalStream.Intersession, Workflow = "npc-direct" }] };
            c.RuleSets.Add(new RuleSet("闭会建议人大直接分办", new DateOnly(2023, 2, 1), content.Write()));
            return Task.CompletedTask;
        });
        var cases = new CaseBook(host);
        host.Clock.Set(Today);

        var caseId = await cases.RegisterAsync(r => r with { Stream = ProposalStream.Intersession });
        await host.Walk.CheckAsync(caseId);

        Assert.Equal(CasePhase.Distributing, await cases.PhaseAsync(caseId));
    }

    private async Task<long> AcceptedAsync()
    {
        var caseId = await Cases.AtAsync(CasePhase.Checking);
        var item = await Cases.ItemAsync(caseId, CaseTasks.CheckProposal);
        Assert.Null((await Host.SendAsync("clerk", new CheckProposalCommand(Guid.NewGuid(), item.Id, true, null, null, Direct: true))).Error);
        return caseId;
    }

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : DirectDistributionTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : DirectDistributionTests(host);
}
