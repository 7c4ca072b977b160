using ProposalTracker.Domain.Calendar;

namespace ProposalTracker.Domain.Deadlines;

/// <summary>How a due date stands on a day, counted in working days and said in words.</summary>
public sealed record RemainingTime
{
    private RemainingTime(RemainingTimeKind kind, int workingDays, string words) =>
        (Kind, WorkingDays, Words) = (kind, workingDays, words);

    public RemainingTimeKind Kind { get; }

    /// <summary>Working days left or, when overdue, gone by; never negative. Calendar days where no calendar is loaded.</summary>
    public int WorkingDays { get; }

    /// <summary>For example 剩 5 个工作日, 今天到期, 超期 3 个工作日.</summary>
    public string Words { get; }

    public bool IsOverdue => Kind == RemainingTimeKind.Overdue;

    /// <param name="deadline">The due date; a paused one is never overdue.</param>
    /// <param name="today">Today in the office's time zone.</param>
    /// <param name="calendar">Working days of the office; where a year is missing calendar days are counted and the words say so.</param>
    public static RemainingTime Of(Deadline deadline, DateOnly today, WorkCalendar calendar) =>
        deadline.IsPaused ? new RemainingTime(RemainingTimeKind.Paused, 0, "已中止，暂停计时") : Of(deadline.Date, today, calendar);

    /// <inheritdoc cref="Of(Deadline, DateOnly, WorkCalendar)"/>
    public static RemainingTime Of(DateOnly due, DateOnly today, WorkCalendar calendar)
    {
        if (due == today)
            return new RemainingTime(RemainingTimeKind.DueToday, 0, "今天到期");
        var (first, last) = due < today ? (due, today) : (today, due);
        var counted = Enumerable.Range(first.Year, last.Year - first.Year + 1).All(calendar.HasYear);
        var days = counted ? calendar.WorkingDaysBetween(first, last) : last.DayNumber - first.DayNumber;
        var unit = counted ? "个工作日" : "天（缺工作日历）";
        if (due < today)
            return new RemainingTime(RemainingTimeKind.Overdue, days, days == 0 ? "已超期，不足 1 个工作日" : $"超期 {days} {unit}");
        return new RemainingTime(RemainingTimeKind.Left, days, days == 0 ? $"剩 {last.DayNumber - first.DayNumber} 天，其间没有工作日" : $"剩 {days} {unit}");
    }
}

public enum RemainingTimeKind
{
    Left,
    DueToday,
    Overdue,

    /// <summary>中止: the clock stands still.</summary>
    Paused,
}
