namespace ProposalTracker.Domain.Cases;

/// <summary>A legal date (到期日) with the sentences that explain it ("为什么是这一天").</summary>
/// <param name="On">The last day, in the office's time zone.</param>
/// <param name="Why">One sentence per line, oldest step first.</param>
public sealed record DueDate(DateOnly On, string Why);
