using System.Diagnostics;

namespace ProposalTracker.TestSupport.Interleavings;

/// <summary>How many walks of cases, each in an order of its own, end as they must.</summary>
/// <param name="Answers">How many commands were done, and how many were answered otherwise, by the kind of answer.</param>
/// <param name="Failures">Seed and steps of each walk that did not; at most three.</param>
public sealed record InterleavingRun(int Walks, IReadOnlyDictionary<string, int> Answers, TimeSpan Took, IReadOnlyList<string> Failures)
{
    private const int MostFailures = 3;

    /// <param name="provider">sqlite or postgres.</param>
    /// <param name="firstSeed">Of the first walk; the next ones have the seeds that follow.</param>
    /// <param name="tell">Takes the steps of every walk, also of those that end well.</param>
    public static async Task<InterleavingRun> RunAsync(string provider, int count, int firstSeed, Action<string>? tell = null)
    {
        await using var office = await InterleavingOffice.OpenAsync(provider);
        var started = Stopwatch.GetTimestamp();
        var failures = new List<string>();
        var answers = new Dictionary<string, int>();
        var walks = 0;
        for (; walks < count && failures.Count < MostFailures; walks++)
        {
            var walk = new Interleaving(office, firstSeed + walks);
            var faults = await FaultsAsync(walk);
            foreach (var (answer, times) in walk.Answers)
                answers[answer] = answers.GetValueOrDefault(answer) + times;
            var told = $"seed {firstSeed + walks}: {string.Join(" ", faults)}\n    {string.Join("\n    ", walk.Steps)}";
            tell?.Invoke(told);
            if (faults.Count > 0)
                failures.Add(told);
        }
        return new InterleavingRun(walks, answers, Stopwatch.GetElapsedTime(started), failures);
    }

    public override string ToString() =>
        $"{Walks} walks, {Answers.Values.Sum()} commands ({string.Join(", ", Answers.Select(a => $"{a.Key} {a.Value}"))}) in {Took.TotalSeconds:F0} s: {Failures.Count} failed{string.Concat(Failures.Select(f => $"\n{f}"))}";

    // An exception that reaches a person is a fault of the walk, not of the run.
    private static async Task<IReadOnlyList<string>> FaultsAsync(Interleaving walk)
    {
        try
        {
            return await walk.RunAsync();
        }
        catch (Exception thrown) when (thrown is InvalidOperationException or System.Data.Common.DbException or Microsoft.EntityFrameworkCore.DbUpdateException)
        {
            return [$"{thrown}"];
        }
    }
}
