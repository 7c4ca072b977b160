namespace ProposalTracker.Domain.Cases;

public enum AssignmentState
{
    /// <summary>待签收.</summary>
    AwaitingSignIn,

    /// <summary>退办待裁定.</summary>
    ReturnAsked,

    /// <summary>办理中.</summary>
    Handling,

    /// <summary>已完成: the opinion is submitted or the reply sent.</summary>
    Done,

    /// <summary>已免会办: nobody waits for its opinion any more.</summary>
    Waived,

    /// <summary>已解除: returned, replaced or withdrawn.</summary>
    Relieved,
}
