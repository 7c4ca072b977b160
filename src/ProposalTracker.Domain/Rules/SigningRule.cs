namespace ProposalTracker.Domain.Rules;

/// <summary>Who signs (签发) a reply.</summary>
public sealed record SigningRule
{
    public required SignerRank Signer { get; init; }

    public required SignerRank KeyProposalSigner { get; init; }

    /// <summary>Whether the co-handlers must countersign (会签) before the lead signs.</summary>
    public bool CountersignRequired { get; init; }

    public required string Source { get; init; }
}

public enum SignerRank
{
    /// <summary>主要负责人.</summary>
    UnitHead,

    /// <summary>负责人, head or deputy.</summary>
    ResponsiblePerson,

    /// <summary>分管领导.</summary>
    LeaderInCharge,
}
