namespace ProposalTracker.Features;

/// <summary>The office's calendar day: legal dates are taken in its time zone (China Standard Time, UTC+8 all year).</summary>
public sealed class OfficeClock(TimeProvider time)
{
    // Fixed, not looked up: the zone has no summer time, and a bare machine may have no time zone data.
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>UTC.</summary>
    public DateTime Now => time.GetUtcNow().UtcDateTime;

    public DateOnly Today => DateOf(Now);

    /// <summary>The office's day of a UTC instant.</summary>
    public static DateOnly DateOf(DateTime utc) => DateOnly.FromDateTime(utc + Offset);

    /// <summary>The UTC instant at which an office day begins.</summary>
    public static DateTime StartOf(DateOnly day) =>
        day == DateOnly.MinValue ? DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc) : DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue) - Offset, DateTimeKind.Utc);

    /// <summary>The office's wall-clock time of a UTC instant, for showing.</summary>
    public static DateTime LocalOf(DateTime utc) => utc + Offset;
}
