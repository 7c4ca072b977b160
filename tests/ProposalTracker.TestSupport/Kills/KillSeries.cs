using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Ratings;
using ProposalTracker.Features.Demo;
using ProposalTracker.TestSupport.Databases;
using ProposalTracker.TestSupport.Offices;

namespace ProposalTracker.TestSupport.Kills;

/// <summary>
/// Kills one program after the other on the same database; each takes up what the one before left. While one works and is
/// checked the next makes itself ready.
/// </summary>
public sealed class KillSeries : IAsyncDisposable
{
    private readonly OwnDatabase database;
    private readonly Office office;
    private readonly Random random;
    private readonly HashSet<Guid> confirmed = [];
    private KilledProgram next;
    private int kills;
    private int known;

    private KillSeries(OwnDatabase database, Office office, int seed)
    {
        this.database = database;
        this.office = office;
        random = new Random(seed);
        next = new KilledProgram(database);
    }

    /// <param name="provider">sqlite or postgres.</param>
    public static async Task<KillSeries> OpenAsync(string provider, int seed)
    {
        var database = await OwnDatabase.CreateAsync(provider);
        return new KillSeries(database, await Office.OpenAsync(database), seed);
    }

    public async Task<Kill> NextAsync()
    {
        var started = Stopwatch.GetTimestamp();
        using var program = next;
        next = new KilledProgram(database);
        var told = await program.RunAsync(random);
        var atOnce = await KeptAsync();
        confirmed.UnionWith(told);
        var faults = await Consistency.FaultsAsync(office, confirmed);
        var kept = await KeptAsync();
        var untold = kept - known - told.Count;
        known = kept;
        return new Kill(++kills, told.Count, untold, kept - atOnce, Stopwatch.GetElapsedTime(started), faults);
    }

    /// <summary>Walks what the last kill left to its end.</summary>
    /// <returns>What does not agree then.</returns>
    public async Task<IReadOnlyList<string>> FinishAsync()
    {
        foreach (var caseId in await office.ReadAsync(c => c.Cases.Where(k => k.ClosedOn == null).Select(k => k.Id).ToListAsync()))
        {
            while (await office.Walk.GoOnAsync(caseId, DateOnly.FromDateTime(DemoClock.Opening), ["zuzhi"], Satisfaction.Satisfied))
            {
            }
        }
        var open = await office.ReadAsync(c => c.Cases.Where(k => k.ClosedOn == null).Select(k => k.Id).ToListAsync());
        return [.. await Consistency.FaultsAsync(office, confirmed), .. open.Select(id => $"Case {id} was expected to end.")];
    }

    public async ValueTask DisposeAsync()
    {
        next.Dispose();
        await office.DisposeAsync();
        await database.DisposeAsync();
    }

    private Task<int> KeptAsync() => office.ReadAsync(c => c.ProcessedCommands.CountAsync());
}
