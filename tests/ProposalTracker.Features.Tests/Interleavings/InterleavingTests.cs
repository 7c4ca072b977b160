using ProposalTracker.Features.Tests.Host;
using ProposalTracker.TestSupport.Interleavings;

namespace ProposalTracker.Features.Tests.Interleavings;

/// <summary>
/// Whole cases in random orders on each database, on PostgreSQL through two nodes. The gate runs a sample of the 2,000 that
/// <c>bench/ProposalTracker.Bench.CaseInterleavings</c> runs, with other seeds every time.
/// </summary>
public abstract class InterleavingTests(FeatureHost host, ITestOutputHelper output) : FeatureTests(host)
{
    [Fact]
    public async Task Cases_WalkedInRandomOrders_EndWithNoStepTwiceOrNever()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("PROPOSALTRACKER_INTERLEAVINGS") ?? "200");
        var seed = int.Parse(Environment.GetEnvironmentVariable("PROPOSALTRACKER_SEED") ?? $"{Random.Shared.Next()}");
        output.WriteLine($"PROPOSALTRACKER_SEED={seed}");

        var run = await InterleavingRun.RunAsync(Host.Database.Provider, count, seed);

        output.WriteLine($"{run}");
        Assert.True(run.Failures.Count == 0, $"{run}");
    }

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host, ITestOutputHelper output) : InterleavingTests(host, output);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host, ITestOutputHelper output) : InterleavingTests(host, output);
}
