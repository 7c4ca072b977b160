using System.Collections.Concurrent;
using System.Diagnostics;

namespace ProposalTracker.Bench.Cases;

/// <summary>How long each command took, by any number of writers.</summary>
internal sealed class Latencies
{
    private readonly ConcurrentBag<double> milliseconds = [];

    public int Count => milliseconds.Count;

    public double Total => milliseconds.Sum();

    public async Task<T> TimeAsync<T>(Func<Task<T>> command)
    {
        var started = Stopwatch.GetTimestamp();
        var result = await command();
        milliseconds.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        return result;
    }

    /// <param name="share">0.5 for the median.</param>
    public double At(double share)
    {
        var sorted = milliseconds.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
    }
}
