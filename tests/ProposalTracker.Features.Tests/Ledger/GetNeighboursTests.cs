using ProposalTracker.Features.Ledger;
using ProposalTracker.Features.Tests.Host;

namespace ProposalTracker.Features.Tests.Ledger;

/// <summary>上一件 and 下一件 of the ledger that led to a case.</summary>
public abstract class GetNeighboursTests(FeatureHost host) : FeatureTests(host)
{
    [Fact]
    public async Task Neighbours_OfTheMiddleCase_AreTheOnesBeforeAndAfterInTheLedgersOrder()
    {
        var subject = $"{Guid.NewGuid():N}";
        var ids = await RegisterAsync(subject, 3);

        var around = (await Host.AskAsync("clerk", new GetNeighboursQuery(Search(subject) with { Descending = true }, ids[1]))).Value;

        Assert.Equal(new Neighbours(2, 3, ids[2], ids[0]), around);
    }

    [Fact]
    public async Task Neighbours_OfACaseThatDoesNotFitTheFilters_AreNone()
    {
        var subject = $"{Guid.NewGuid():N}";
        var ids = await RegisterAsync(subject, 2);

        var around = (await Host.AskAsync("clerk", new GetNeighboursQuery(Search(subject) with { OverdueOnly = true }, ids[0]))).Value;

        Assert.Equal(new Neighbours(0, 0, null, null), around);
    }

    [Fact]
    public async Task Neighbours_ForAUnitThatHandlesNoneOfThem_AreNone()
    {
        var subject = $"{Guid.NewGuid():N}";
        var ids = await RegisterAsync(subject, 2);

        var around = (await Host.AskAsync("jiaoyu", new GetNeighboursQuery(Search(subject), ids[0]))).Value;

        Assert.Equal(0, around.Total);
    }

    private async Task<List<long>> RegisterAsync(string subject, int count)
    {
        var ids = new List<long>();
        for (var i = 0; i < count; i++)
            ids.Add(await Cases.RegisterAsync(command => command with { Title = $"关于{subject}的建议" }));
        return ids;
    }

    private static ListCasesQuery Search(string text) => new(text, [], null, null, false, LedgerSort.Number, false, 1);

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : GetNeighboursTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : GetNeighboursTests(host);
}
