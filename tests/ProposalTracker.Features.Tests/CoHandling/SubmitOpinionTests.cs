using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.CoHandling;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Tests.Host;

namespace ProposalTracker.Features.Tests.CoHandling;

/// <summary>会办意见: what a co-handler tells the lead.</summary>
public abstract class SubmitOpinionTests(FeatureHost host) : FeatureTests(host)
{
    [Fact]
    public async Task Opinion_WithoutText_IsRefusedAtItsField()
    {
        var item = await Cases.ItemAsync(await Cases.AtAsync(CasePhase.CoHandling, "zuzhi"), CaseTasks.GiveOpinion, "zuzhi");

        var result = await Host.SendAsync("zuzhi", new SubmitOpinionCommand(Guid.NewGuid(), item.Id, "", null, null, null, null));

        Assert.Equal("请填写会办意见。", result.Error?.Fields["Text"]);
    }

    [Fact]
    public async Task Opinion_Submitted_IsReadByTheLeadAndNotByTheRepresentative()
    {
        var caseId = await Cases.AtAsync(CasePhase.CoHandling, "zuzhi");
        var item = await Cases.ItemAsync(caseId, CaseTasks.GiveOpinion, "zuzhi");

        await Host.SendAsync("zuzhi", new SubmitOpinionCommand(Guid.NewGuid(), item.Id, "同意采纳，已列入计划。", null, null, null, null));

        var lead = (await Host.AskAsync("drafter", new GetCaseQuery(caseId))).Value;
        var representative = (await Host.AskAsync("rep", new GetCaseQuery(caseId))).Value;
        Assert.Contains(lead.Units, u => u.OpinionText == "同意采纳，已列入计划。");
        Assert.All(representative.Units, u => Assert.Null(u.OpinionText));
    }

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : SubmitOpinionTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : SubmitOpinionTests(host);
}
