using ProposalTracker.Domain.Calendar;

namespace ProposalTracker.Domain.Rules;

/// <summary>When work that is due is reminded of, and when it is escalated; each once (F5).</summary>
public sealed record ReminderRule
{
    /// <summary>Working days before the due date.</summary>
    public IReadOnlyList<int> Before { get; init; } = [10, 3];

    /// <summary>Working days after it, for escalation to whoever supervises.</summary>
    public IReadOnlyList<int> Overdue { get; init; } = [1, 5];

    /// <returns>All days on which something is to be said about a due date, the earliest first.</returns>
    /// <exception cref="CalendarYearMissingException">A day lies in a year that is not loaded.</exception>
    public IReadOnlyList<DateOnly> DaysFor(DateOnly due, WorkCalendar calendar) =>
        [.. Before.Select(n => calendar.AddWorkingDays(due, -n)).Concat(Overdue.Select(n => calendar.AddWorkingDays(due, n))).Order()];
}
