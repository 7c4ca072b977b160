using System.Diagnostics;
using ProposalTracker.TestSupport.Databases;

namespace ProposalTracker.Bench.Cases;

/// <summary>
/// The flow of the comparison with Elsa: fork to a lead and three co-handlers, join, draft, review, sign, and every fourth
/// case loops once. Every event is a whole command: access, domain change, engine step, work items, journal, audit,
/// request key, commit. Letters are left out here; <see cref="WholeWalk"/> has them.
/// </summary>
internal static class EngineFlow
{
    // Some thousand commands until everything is compiled for good; Elsa's figures too are of a warm program.
    private const int WarmUps = 150;

    // engine.md, "Speed to beat": events/s by number of writers.
    private static readonly Dictionary<string, double[]> Elsa = new() { [OwnDatabase.Sqlite] = [68, 22, 10], [OwnDatabase.Postgres] = [46, 66, 87] };
    private const double ElsaCreates = 28;

    public static async Task MeasureAsync(string provider, int cases)
    {
        await using var office = await BenchOffice.OpenAsync(provider);
        Console.WriteLine($"start-up with migrations, office and workflows: {office.OpenedIn.TotalMilliseconds:F0} ms");
        await RunAsync(office, WarmUps, 1);
        var before = await office.BytesAsync();
        var total = 0;
        foreach (var (writers, i) in new[] { (1, 0), (2, 1), (4, 2) })
        {
            var run = await RunAsync(office, cases, writers);
            total += cases;
            Print(run, writers, Elsa[provider][i]);
        }
        Console.WriteLine($"bytes a case: {(await office.BytesAsync() - before) / total / 1024.0:F1} KB (target < 10, Elsa 46–54)");
    }

    private static async Task<Run> RunAsync(BenchOffice office, int cases, int writers)
    {
        var flow = await CaseFlow.OpenAsync(office);
        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        var (allocated, collected) = (GC.GetTotalAllocatedBytes(), GC.CollectionCount(0));
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, writers).Select(w => Task.Run(async () =>
        {
            for (var i = w; i < cases; i += writers)
            {
                var caseId = await flow.RegisterAsync();
                await flow.DistributeAsync(caseId);
                await flow.HandleAsync(caseId);
                await flow.ReplyAsync(caseId, loop: i % 4 == 3);
            }
        })));
        return new Run(
            flow, watch.Elapsed, Process.GetCurrentProcess().TotalProcessorTime - processor, GC.GetTotalAllocatedBytes() - allocated,
            GC.CollectionCount(0) - collected);
    }

    private static void Print(Run run, int writers, double elsa)
    {
        var flow = run.Flow;
        var commands = flow.Events.Count + flow.Creates.Count;
        var creates = flow.Creates.Count * 1000 / flow.Creates.Total * writers;
        // The creates' share of the wall clock is not the events'.
        var events = flow.Events.Count / (run.Wall.TotalSeconds * flow.Events.Total / (flow.Events.Total + flow.Creates.Total));
        Console.WriteLine(
            $"{writers} writer(s): {events,6:F0} events/s ({events / elsa:F1}× Elsa's {elsa}), p50 {flow.Events.At(0.5):F1} ms, p99 {flow.Events.At(0.99):F1} ms (target < 10), "
            + $"{creates:F0} creates/s ({creates / ElsaCreates:F1}× Elsa's {ElsaCreates} on SQLite), "
            + $"{run.Processor.TotalMilliseconds / commands:F2} ms of processor time and {run.Allocated / 1024 / commands} KB allocated a command, {1000.0 * run.Collections / commands:F0} collections in 1000 commands, "
            + $"load {LoadAverage()}");
    }

    // Others on the machine make the wall clock worthless and the processor's time longer.
    private static string LoadAverage() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private sealed record Run(CaseFlow Flow, TimeSpan Wall, TimeSpan Processor, long Allocated, int Collections);
}
