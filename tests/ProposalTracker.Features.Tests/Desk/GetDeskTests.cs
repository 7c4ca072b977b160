using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Desk;
using ProposalTracker.Features.Tests.Host;

namespace ProposalTracker.Features.Tests.Desk;

/// <summary>工作台: whose work is where.</summary>
public abstract class GetDeskTests(FeatureHost host) : FeatureTests(host)
{
    [Fact]
    public async Task Desk_OfTheUnitInCharge_HasTheWork()
    {
        var caseId = await Cases.AtAsync(CasePhase.Signing);

        var desk = (await Host.AskAsync("leader", new GetDeskQuery(DeskView.Mine, 1))).Value;

        Assert.Contains(desk.Rows, row => row.CaseId == caseId || desk.Pages > 1);
    }

    [Fact]
    public async Task Counts_OfSomebodyWithoutWork_AreZero()
    {
        var counts = (await Host.AskAsync("admin", new GetDeskCountsQuery())).Value;

        Assert.Equal(new DeskCounts(0, 0), counts);
    }

    [Fact]
    public async Task Counts_AfterAnotherCaseArrives_GrowByOne()
    {
        var before = (await Host.AskAsync("reviewer", new GetDeskCountsQuery())).Value.Mine;

        await Cases.AtAsync(CasePhase.Reviewing);

        Assert.Equal(before + 1, (await Host.AskAsync("reviewer", new GetDeskCountsQuery())).Value.Mine);
    }

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : GetDeskTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : GetDeskTests(host);
}
