using ProposalTracker.Features.Tests.Host;
using ProposalTracker.TestSupport.Kills;

namespace ProposalTracker.Features.Tests.Kill;

/// <summary>
/// H8: SIGKILL at any moment loses nothing that was confirmed and leaves nothing half done. The gate kills 20 times on each
/// database; <c>bench/ProposalTracker.Bench.Kills</c> kills any number of times.
/// </summary>
public abstract class KillTests(FeatureHost host, ITestOutputHelper output) : FeatureTests(host)
{
    [Fact]
    public async Task Program_KilledInTheMiddleOfItsWork_LosesNothingConfirmedAndIsTakenUpAgain()
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("PROPOSALTRACKER_KILLS") ?? "20");
        var seed = int.Parse(Environment.GetEnvironmentVariable("PROPOSALTRACKER_SEED") ?? $"{Random.Shared.Next()}");
        output.WriteLine($"PROPOSALTRACKER_SEED={seed}, {kills} kills");
        await using var series = await KillSeries.OpenAsync(Host.Database.Provider, seed);

        for (var i = 0; i < kills; i++)
        {
            var kill = await series.NextAsync();

            output.WriteLine($"{kill}");
            Assert.True(kill.Faults.Count == 0, $"seed {seed}, {kill}");
        }

        Assert.Empty(await series.FinishAsync());
    }

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host, ITestOutputHelper output) : KillTests(host, output);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host, ITestOutputHelper output) : KillTests(host, output);
}
