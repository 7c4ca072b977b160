namespace ProposalTracker.Domain.Cases;

/// <summary>Where a case stands, in the words of the ledger (台账). Derived from the open work items after every step.</summary>
public enum CasePhase
{
    /// <summary>待审查.</summary>
    Checking,

    /// <summary>待交办.</summary>
    HandingOver,

    /// <summary>待分办.</summary>
    Distributing,

    /// <summary>待签收.</summary>
    SigningIn,

    /// <summary>会办中.</summary>
    CoHandling,

    /// <summary>拟稿中.</summary>
    Drafting,

    /// <summary>待核稿.</summary>
    Reviewing,

    /// <summary>待签发.</summary>
    Signing,

    /// <summary>待编号印制.</summary>
    Numbering,

    /// <summary>待寄送.</summary>
    Sending,

    /// <summary>待评价.</summary>
    Rating,

    /// <summary>已办结.</summary>
    Closed,

    /// <summary>不予受理.</summary>
    Declined,

    /// <summary>已撤回.</summary>
    Withdrawn,

    /// <summary>流程异常: an incident waits for an administrator.</summary>
    Stuck,
}
