namespace ProposalTracker.Domain.Ratings;

/// <summary>How a rating reached the system. Departments never enter one (domain.md §2).</summary>
public enum RatingVia
{
    /// <summary>The representative's own account.</summary>
    Account,

    /// <summary>One-time link (评价链接).</summary>
    Link,

    /// <summary>Paper form recorded by the congress side.</summary>
    Paper,
}
