using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Ratings;
using ProposalTracker.Features.Tests.Host;
using ProposalTracker.TestSupport.Kills;
using ProposalTracker.TestSupport.Offices;

namespace ProposalTracker.Features.Tests.Kill;

/// <summary>H8: SIGKILL at any moment loses nothing that was confirmed and leaves nothing half done.</summary>
public abstract class KillTests(FeatureHost host, ITestOutputHelper output) : FeatureTests(host)
{
    [Fact]
    public async Task Program_KilledInTheMiddleOfItsWork_LosesNothingConfirmedAndIsTakenUpAgain()
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("PROPOSALTRACKER_KILLS") ?? "20");
        var seed = int.Parse(Environment.GetEnvironmentVariable("PROPOSALTRACKER_SEED") ?? $"{Random.Shared.Next()}");
        output.WriteLine($"PROPOSALTRACKER_SEED={seed}, {kills} kills");
        var random = new Random(seed);
        await using var fresh = await Host.FreshAsync();
        var confirmed = new List<Guid>();

        for (var kill = 1; kill <= kills; kill++)
        {
            confirmed.AddRange(await KilledProgram.RunAsync(fresh.Database, random));
            var faults = await Consistency.FaultsAsync(fresh.Office, confirmed);

            Assert.True(faults.Count == 0, $"After kill {kill} (seed {seed}): {string.Join(Environment.NewLine, faults)}");
        }

        output.WriteLine($"{confirmed.Count} confirmed commands, none lost");
        await FinishAsync(fresh);
        Assert.Empty(await Consistency.FaultsAsync(fresh.Office, confirmed));
    }

    // Whatever the last kill left behind can be walked to its end.
    private static async Task FinishAsync(FeatureHost host)
    {
        foreach (var caseId in await host.ReadAsync(c => c.Cases.Where(k => k.ClosedOn == null).Select(k => k.Id).ToListAsync()))
        {
            while (await host.Walk.GoOnAsync(caseId, Today, ["zuzhi"], Satisfaction.Satisfied))
            {
            }
        }
        Assert.False(await host.ReadAsync(c => c.Cases.AnyAsync(k => k.ClosedOn == null)));
    }

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host, ITestOutputHelper output) : KillTests(host, output);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host, ITestOutputHelper output) : KillTests(host, output);
}
