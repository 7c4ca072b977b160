using System.Diagnostics;
using ProposalTracker.Features.Start;
using ProposalTracker.Workflow;

namespace ProposalTracker.Bench.Cases;

/// <summary>What the engine needs before its first step, in a fresh program: every definition read.</summary>
internal static class EngineStart
{
    public static void Measure()
    {
        var watch = Stopwatch.StartNew();
        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        var files = Directory.GetFiles(ContentFolders.Find().Workflows, "*.json").Where(f => !f.EndsWith(".scenarios.json", StringComparison.Ordinal)).ToList();
        foreach (var file in files)
            _ = DefinitionReader.Read(File.ReadAllText(file), file).Definition ?? throw new InvalidOperationException($"{file} was expected to be readable.");
        Console.WriteLine(
            $"start of the engine with {files.Count} definitions: {watch.Elapsed.TotalMilliseconds:F0} ms, "
            + $"{(Process.GetCurrentProcess().TotalProcessorTime - processor).TotalMilliseconds:F0} ms of processor time (target < 300 ms, Elsa 1.6–2.9 s)");
    }
}
