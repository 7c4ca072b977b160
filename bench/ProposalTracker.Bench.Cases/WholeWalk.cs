using System.Diagnostics;
using ProposalTracker.Features.Process;

namespace ProposalTracker.Bench.Cases;

/// <summary>The whole walk from 登记 to 办结 with the letter set, numbered and kept as PDF.</summary>
internal static class WholeWalk
{
    private const int WarmUps = 5;

    public static async Task MeasureAsync(string provider, int cases)
    {
        await using var office = await BenchOffice.OpenAsync(provider);
        await RunAsync(office, WarmUps);
        var before = await office.BytesAsync();
        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var flow = await RunAsync(office, cases);
        var spent = (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalSeconds;
        Console.WriteLine(
            $"whole walk: {cases / watch.Elapsed.TotalSeconds:F1} cases/s ({cases / spent:F1} per second of processor time), {flow.Events.Count / cases + 2} commands each, "
            + $"{flow.Letters.Count * 1000 / flow.Letters.Total:F0} letters/s, p50 of 编号印制 {flow.Letters.At(0.5):F1} ms (letter.md: 10 ms for the setting alone), "
            + $"{(await office.BytesAsync() - before) / cases / 1024.0:F1} KB a case with its PDF");
    }

    private static async Task<CaseFlow> RunAsync(BenchOffice office, int cases)
    {
        var flow = await CaseFlow.OpenAsync(office);
        for (var i = 0; i < cases; i++)
        {
            var walked = await flow.RegisterAsync();
            await flow.UntilAsync(walked, CaseTasks.Number);
            await flow.LetterAsync(walked);
        }
        return flow;
    }
}
