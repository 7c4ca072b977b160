namespace ProposalTracker.Domain.Rules;

/// <summary>What the place calls things.</summary>
public sealed record RuleWording
{
    /// <summary>建议 or 提案.</summary>
    public required string Proposal { get; init; }

    /// <summary>代表 or 委员.</summary>
    public required string Proposer { get; init; }

    /// <summary>主办 or 牵头.</summary>
    public required string Lead { get; init; }

    /// <summary>会办, 协办 or 配合.</summary>
    public required string CoHandler { get; init; }

    public required string SoleHandling { get; init; }

    public required string SeparateHandling { get; init; }

    public required string JointLead { get; init; }

    public required string Return { get; init; }

    public required string FeedbackForm { get; init; }
}
