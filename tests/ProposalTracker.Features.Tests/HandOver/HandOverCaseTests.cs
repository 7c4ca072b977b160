using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.HandOver;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Tests.Host;

namespace ProposalTracker.Features.Tests.HandOver;

/// <summary>交办: the day from which the legal term runs.</summary>
public abstract class HandOverCaseTests(FeatureHost host) : FeatureTests(host)
{
    [Fact]
    public async Task HandOver_OnADay_SetsTheReplyThreeMonthsLater()
    {
        var caseId = await Cases.AtAsync(CasePhase.HandingOver);
        var item = await Cases.ItemAsync(caseId, CaseTasks.HandOver);

        await Host.SendAsync("clerk", new HandOverCaseCommand(Guid.NewGuid(), item.Id, Today, null));

        var due = await Host.ReadAsync(c => c.Cases.Where(k => k.Id == caseId).Select(k => k.DueOn).SingleAsync());
        Assert.Equal(Today.AddMonths(3), due);
    }

    [Fact]
    public async Task HandOver_InTheFuture_IsRefusedAtItsField()
    {
        var item = await Cases.ItemAsync(await Cases.AtAsync(CasePhase.HandingOver), CaseTasks.HandOver);

        var result = await Host.SendAsync("clerk", new HandOverCaseCommand(Guid.NewGuid(), item.Id, Today.AddDays(1), null));

        Assert.Equal("交办日期不能晚于今天。", result.Error?.Fields["HandedOverOn"]);
    }

    [Fact]
    public async Task HandOver_BeforeTheProposalWasMade_IsRefusedAtItsField()
    {
        var item = await Cases.ItemAsync(await Cases.AtAsync(CasePhase.HandingOver), CaseTasks.HandOver);

        var result = await Host.SendAsync("clerk", new HandOverCaseCommand(Guid.NewGuid(), item.Id, Today.AddDays(-2), null));

        Assert.Contains("不能早于提出日期", result.Error?.Fields["HandedOverOn"]);
    }

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : HandOverCaseTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : HandOverCaseTests(host);
}
