namespace ProposalTracker.Domain.Deadlines;

public enum TimeUnit
{
    /// <summary>日: calendar days.</summary>
    Days,

    /// <summary>工作日.</summary>
    WorkingDays,

    /// <summary>月: to the same-numbered day, or the month's end (民法典第二百零二条).</summary>
    Months,

    /// <summary>固定日期: a date, given or recurring every year.</summary>
    FixedDate,
}
