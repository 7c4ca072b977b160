namespace ProposalTracker.Features.Demo;

/// <summary>
/// The clock of a demonstration: it stood at 30 May 2023, 9 o'clock office time, when the demo data were loaded,
/// and has run on since. So the published letter of the seed case comes out with its own year and date.
/// </summary>
public sealed class DemoClock(DateTime loadedAtUtc, TimeProvider real) : TimeProvider
{
    /// <summary>UTC.</summary>
    public static readonly DateTime Opening = new(2023, 5, 30, 1, 0, 0, DateTimeKind.Utc);

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() - (loadedAtUtc - Opening);
}
