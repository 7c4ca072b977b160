using ProposalTracker.Domain.Calendar;

namespace ProposalTracker.Domain.Cases;

/// <summary>A legal date (到期日) with the sentences that explain it ("为什么是这一天").</summary>
/// <param name="On">The last day, in the office's time zone.</param>
/// <param name="Why">One sentence per line, oldest step first.</param>
public sealed record DueDate(DateOnly On, string Why)
{
    /// <summary>Of two dates the earlier binds.</summary>
    /// <param name="other">In the office's time zone.</param>
    /// <param name="name">What the other date is, for the explanation.</param>
    public DueDate NoLaterThan(DateOnly other, string name) =>
        other < On ? new DueDate(other, $"{Why}\n{name}是{ChineseDate.Words(other)}，早于此日，以早的一日为准。") : this;
}
