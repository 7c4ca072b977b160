using ProposalTracker.Domain.Calendar;

namespace ProposalTracker.Domain.Deadlines;

/// <summary>中止: an interval whose days do not count, both ends included.</summary>
public sealed record Suspension
{
    /// <exception cref="ArgumentException">The end lies before the beginning.</exception>
    public Suspension(DateOnly from, DateOnly? until, string reason)
    {
        if (until < from)
            throw new ArgumentException("中止的结束日期不能早于开始日期。", nameof(until));
        From = from;
        Until = until;
        Reason = reason;
    }

    public DateOnly From { get; }

    /// <summary>Last suspended day; null while the suspension lasts.</summary>
    public DateOnly? Until { get; }

    public string Reason { get; }

    internal string Words() => Until is { } until
        ? $"{ChineseDate.Words(From)}至{ChineseDate.Words(until)}中止办理（{Reason}）"
        : $"{ChineseDate.Words(From)}起中止办理（{Reason}）";
}
