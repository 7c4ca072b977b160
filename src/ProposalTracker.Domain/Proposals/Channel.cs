namespace ProposalTracker.Domain.Proposals;

/// <summary>Where a proposal comes from (渠道): the people's congress or the CPPCC.</summary>
public enum Channel
{
    /// <summary>人大代表建议.</summary>
    Congress,

    /// <summary>政协提案.</summary>
    Cppcc,
}
