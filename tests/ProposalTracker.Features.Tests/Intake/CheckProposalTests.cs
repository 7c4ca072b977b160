using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Proposals;
using ProposalTracker.Features.Intake;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Tests.Host;

namespace ProposalTracker.Features.Tests.Intake;

public abstract class CheckProposalTests(FeatureHost host) : FeatureTests(host)
{
    [Fact]
    public async Task Check_ThatAccepts_LeadsToTheHandOver()
    {
        var caseId = await Cases.RegisterAsync();

        await SendAsync(caseId, accept: true, null, null);

        Assert.Equal(CasePhase.HandingOver, await Cases.PhaseAsync(caseId));
    }

    [Fact]
    public async Task Check_ThatDeclines_EndsTheCaseWithGroundAndReason()
    {
        var caseId = await Cases.RegisterAsync();

        await SendAsync(caseId, accept: false, "没有具体内容", "没有可以办理的事项。");

        var proposal = await Host.ReadAsync(c => c.Proposals.SingleAsync(p => c.Cases.Any(k => k.Id == caseId && k.Proposals.Contains(p))));
        Assert.Equal(
            (CasePhase.Declined, ProposalState.Declined, "没有具体内容", "没有可以办理的事项。"),
            (await Cases.PhaseAsync(caseId), proposal.State, proposal.DeclineGround, proposal.DeclineReason));
    }

    [Fact]
    public async Task Check_ThatDeclines_LeavesNoWorkOpen()
    {
        var caseId = await Cases.RegisterAsync();

        await SendAsync(caseId, accept: false, "没有具体内容", "没有可以办理的事项。");

        Assert.Empty(await Host.Walk.OpenAsync(caseId));
    }

    [Theory]
    [InlineData(null, "理由", "Ground")]
    [InlineData("没有具体内容", " ", "Reason")]
    [InlineData("不喜欢", "理由", "Ground")]
    public async Task Check_ThatDeclinesWithoutGroundOrReason_IsRefusedAtItsField(string? ground, string reason, string field)
    {
        var caseId = await Cases.RegisterAsync();

        var result = await SendAsync(caseId, accept: false, ground, reason);

        Assert.Equal((ErrorKind.Invalid, field), (result.Error?.Kind, result.Error?.Fields.Keys.Single()));
        Assert.Equal(CasePhase.Checking, await Cases.PhaseAsync(caseId));
    }

    private async Task<Result<Receipt>> SendAsync(long caseId, bool accept, string? ground, string? reason)
    {
        var item = await Cases.ItemAsync(caseId, CaseTasks.CheckProposal);
        return await Host.SendAsync("clerk", new CheckProposalCommand(Guid.NewGuid(), item.Id, accept, ground, reason));
    }

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : CheckProposalTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : CheckProposalTests(host);
}
