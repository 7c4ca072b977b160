namespace ProposalTracker.Domain.Deadlines;

/// <summary>The days of all ended suspensions, merged, so that a day suspended twice is skipped once.</summary>
internal sealed class SuspendedDays
{
    private readonly List<(DateOnly From, DateOnly Until)> intervals = [];

    public SuspendedDays(IEnumerable<Suspension> suspensions)
    {
        foreach (var suspension in suspensions.Where(s => s.Until is not null).OrderBy(s => s.From))
        {
            var until = suspension.Until.GetValueOrDefault();
            if (intervals.Count > 0 && suspension.From <= intervals[^1].Until.AddDays(1))
                intervals[^1] = (intervals[^1].From, until > intervals[^1].Until ? until : intervals[^1].Until);
            else
                intervals.Add((suspension.From, until));
        }
    }

    public bool Contains(DateOnly day) => intervals.Exists(i => i.From <= day && day <= i.Until);

    /// <summary>Moves a due date on by every suspended day after the start, those that the move itself reaches included.</summary>
    public DateOnly Shift(DateOnly start, DateOnly due)
    {
        foreach (var (from, until) in intervals)
        {
            var first = from > start ? from : start.AddDays(1);
            if (first <= due && first <= until)
                due = due.AddDays(until.DayNumber - first.DayNumber + 1);
        }
        return due;
    }
}
