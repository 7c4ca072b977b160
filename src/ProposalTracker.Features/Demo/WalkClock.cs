namespace ProposalTracker.Features.Demo;

/// <summary>A clock that stands still until it is set: cases are walked through months in a second.</summary>
public sealed class WalkClock(DateTime startUtc) : TimeProvider
{
    private DateTime now = startUtc;

    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Sets the office's wall-clock day, at 9 in the morning and later with every case.</summary>
    public void Set(DateOnly day, int minutes = 0) => now = DateTime.SpecifyKind(day.ToDateTime(new TimeOnly(1, 0)), DateTimeKind.Utc).AddMinutes(minutes);
}
