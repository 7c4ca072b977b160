using System.Diagnostics;
using ProposalTracker.Domain.Trust;
using ProposalTracker.Features.Process;
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
        await office.SettleAsync();
        var before = await office.BytesAsync();
        var total = 0;
        foreach (var (writers, i) in new[] { (1, 0), (2, 1), (4, 2) })
        {
            var run = await RunAsync(office, cases, writers);
            total += cases;
            Print(run, writers, Elsa[provider][i]);
        }
        var after = await office.BytesAsync();
        await office.DropReceiptsAsync();
        Console.WriteLine(
            $"bytes a case: {(after - before) / total / 1024.0:F1} KB (target < 10, Elsa 46–54), "
            + $"{(after - await office.BytesAsync()) / (total + WarmUps) / 1024.0:F1} KB of them receipts of forms, which are dropped after {ProcessedCommand.Keeping.Days} days");
    }

    // Everybody's next step of all cases, then the one after: which commands these are is asked between, where no clock runs.
    private static async Task<Run> RunAsync(BenchOffice office, int count, int writers)
    {
        var flow = await CaseFlow.OpenAsync(office);
        var cases = new BenchCase[count];
        var processor = new Spent();
        var creating = await processor.OverAsync(() => EachWriterAsync(writers, count, async i => cases[i] = await flow.RegisterAsync(loops: i % 4 == 3)));
        var handling = TimeSpan.Zero;
        while (true)
        {
            var next = await Task.WhenAll(cases.Select(flow.NextAsync));
            if (next.All(n => n[0].Item.Kind == CaseTasks.Number))
                return new Run(flow, creating, handling, processor);
            handling += await processor.OverAsync(() => EachWriterAsync(writers, count, async i =>
            {
                foreach (var (_, by, command) in next[i].Where(n => n.Item.Kind != CaseTasks.Number))
                    await flow.EventAsync((by, command));
            }));
        }
    }

    private static Task EachWriterAsync(int writers, int count, Func<int, Task> work) => Task.WhenAll(Enumerable.Range(0, writers).Select(w => Task.Run(async () =>
    {
        for (var i = w; i < count; i += writers)
            await work(i);
    })));

    private static void Print(Run run, int writers, double elsa)
    {
        var flow = run.Flow;
        var commands = flow.Events.Count + flow.Creates.Count;
        var creates = flow.Creates.Count / run.Creating.TotalSeconds;
        var events = flow.Events.Count / run.Handling.TotalSeconds;
        Console.WriteLine(
            $"{writers} writer(s): {events,6:F0} events/s ({events / elsa:F1}× Elsa's {elsa}), p50 {flow.Events.At(0.5):F1} ms, p99 {flow.Events.At(0.99):F1} ms (target < 10), "
            + $"{creates:F0} creates/s ({creates / ElsaCreates:F1}× Elsa's {ElsaCreates} on SQLite), "
            + $"{run.Spent.Processor.TotalMilliseconds / commands:F2} ms of processor time and {run.Spent.Allocated / 1024 / commands} KB allocated a command, {1000.0 * run.Spent.Collections / commands:F0} collections in 1000 commands, "
            + $"load {LoadAverage()}");
    }

    // Others on the machine make the wall clock worthless and the processor's time longer.
    private static string LoadAverage() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private sealed record Run(CaseFlow Flow, TimeSpan Creating, TimeSpan Handling, Spent Spent);

    /// <summary>What the program used while a clock ran.</summary>
    private sealed class Spent
    {
        public TimeSpan Processor { get; private set; }

        public long Allocated { get; private set; }

        public int Collections { get; private set; }

        public async Task<TimeSpan> OverAsync(Func<Task> work)
        {
            var (processor, allocated, collections) = Now();
            var watch = Stopwatch.StartNew();
            await work();
            var elapsed = watch.Elapsed;
            var after = Now();
            Processor += after.Processor - processor;
            Allocated += after.Allocated - allocated;
            Collections += after.Collections - collections;
            return elapsed;
        }

        private static (TimeSpan Processor, long Allocated, int Collections) Now() =>
            (Process.GetCurrentProcess().TotalProcessorTime, GC.GetTotalAllocatedBytes(), GC.CollectionCount(0));
    }
}
