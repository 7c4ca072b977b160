namespace ProposalTracker.Domain.Proposals;

public enum ProposalState
{
    /// <summary>已登记, waiting for the check (审查).</summary>
    Registered,

    /// <summary>已受理.</summary>
    Accepted,

    /// <summary>不予受理, with a typed ground and a reason.</summary>
    Declined,

    /// <summary>已撤回.</summary>
    Withdrawn,
}
