using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Proposals;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Demo;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Replies;
using ProposalTracker.Features.Tests.Host;

namespace ProposalTracker.Features.Tests.Distribution;

/// <summary>分办: each lead says for itself what becomes of a request item.</summary>
public abstract class LeadVerdictTests(FeatureHost host) : FeatureTests(host)
{
    [Fact]
    public async Task Verdicts_OfTwoLeads_AreEachOnesOwn()
    {
        var caseId = await Cases.AtAsync(CasePhase.Distributing);
        await Host.Walk.DistributeAsync(caseId, HandlingMode.Separately, [DemoOffice.LeadCode, "jiaotong"], []);
        await Host.Walk.SignInAsync(caseId);
        await DecideAsync(caseId, DemoOffice.LeadCode, "drafter", Verdict.Adopted);
        await DecideAsync(caseId, "jiaotong", "jiaotong", Verdict.NotAdopted);

        var first = await FormAsync(caseId, DemoOffice.LeadCode, "drafter");
        var @case = (await Host.AskAsync("clerk", new GetCaseQuery(caseId))).Value;

        Assert.All(first.Item.Proposal.RequestItems, item => Assert.Equal(Verdict.Adopted, item.Verdict));
        Assert.All(@case.Proposal.RequestItems, item => Assert.Equal("市民政局采纳；市交通运输局未采纳", item.VerdictWords));
    }

    private async Task<ReplyForm> FormAsync(long caseId, string unit, string login)
    {
        var item = await Cases.ItemAsync(caseId, CaseTasks.DraftReply, unit);
        return (await Host.AskAsync(login, new GetReplyFormQuery(item.Id, CaseTasks.DraftReply))).Value;
    }

    private async Task DecideAsync(long caseId, string unit, string login, Verdict verdict)
    {
        var form = await FormAsync(caseId, unit, login);
        var written = CaseWalk.Written(form) with { Verdicts = form.Item.Proposal.RequestItems.ToDictionary(i => i.Id, _ => (Verdict?)verdict) };
        Assert.Null((await Host.SendAsync(login, new SaveReplyCommand(Guid.NewGuid(), form.Item.Id, written))).Error);
    }

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : LeadVerdictTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : LeadVerdictTests(host);
}
