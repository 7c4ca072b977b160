using System.Diagnostics;

namespace ProposalTracker.Bench.Cases;

/// <summary>
/// The flow of the comparison with Elsa: fork to a lead and three co-handlers, join, draft, review, sign, and every fourth
/// case loops once. Every event is a whole command: access, domain change, engine step, work items, journal, audit,
/// request key, commit. Letters are left out here; <see cref="WholeWalk"/> has them.
/// </summary>
internal static class EngineFlow
{
    private const int WarmUps = 12;

    // engine.md, "Speed to beat": events/s by number of writers.
    private static readonly Dictionary<string, double[]> Elsa = new() { ["SQLite"] = [68, 22, 10], ["PostgreSQL"] = [46, 66, 87] };
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

    private static async Task<(CaseFlow Flow, TimeSpan Wall, TimeSpan Processor)> RunAsync(BenchOffice office, int cases, int writers)
    {
        var flow = await CaseFlow.OpenAsync(office);
        var processor = Process.GetCurrentProcess().TotalProcessorTime;
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
        return (flow, watch.Elapsed, Process.GetCurrentProcess().TotalProcessorTime - processor);
    }

    private static void Print((CaseFlow Flow, TimeSpan Wall, TimeSpan Processor) run, int writers, double elsa)
    {
        var (flow, wall, processor) = run;
        var creates = flow.Creates.Count * 1000 / flow.Creates.Total * writers;
        // The creates' share of the wall clock is not the events'.
        var events = flow.Events.Count / (wall.TotalSeconds * flow.Events.Total / (flow.Events.Total + flow.Creates.Total));
        Console.WriteLine(
            $"{writers} writer(s): {events,6:F0} events/s ({events / elsa:F1}× Elsa's {elsa}), p50 {flow.Events.At(0.5):F1} ms, p99 {flow.Events.At(0.99):F1} ms (target < 10), "
            + $"{creates:F0} creates/s ({creates / ElsaCreates:F1}× Elsa's {ElsaCreates} on SQLite), "
            + $"{(flow.Events.Count + flow.Creates.Count) / processor.TotalSeconds:F0} commands per second of processor time");
    }
}
