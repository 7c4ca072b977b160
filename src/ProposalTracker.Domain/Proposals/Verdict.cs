namespace ProposalTracker.Domain.Proposals;

/// <summary>采纳情况 of one request item.</summary>
public enum Verdict
{
    /// <summary>采纳.</summary>
    Adopted,

    /// <summary>部分采纳.</summary>
    PartlyAdopted,

    /// <summary>未采纳.</summary>
    NotAdopted,
}
