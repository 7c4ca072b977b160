using ProposalTracker.Domain.Deadlines;
using ProposalTracker.Domain.Proposals;

namespace ProposalTracker.Domain.Rules;

/// <summary>A fixed date that this year's notice sets for one batch, usually tighter than the law's term.</summary>
public sealed record BatchDate
{
    /// <summary>Name of the time limit that it tightens.</summary>
    public required string TimeLimit { get; init; }

    public required ProposalStream Stream { get; init; }

    public required FixedDate Latest { get; init; }

    /// <summary>The notice with its number.</summary>
    public required string Source { get; init; }
}
