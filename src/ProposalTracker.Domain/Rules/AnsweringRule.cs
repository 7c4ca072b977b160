namespace ProposalTracker.Domain.Rules;

/// <summary>Who gets an answer of his own.</summary>
public sealed record AnsweringRule
{
    public required AnsweredSigners JointProposal { get; init; }

    public required AnsweredDelegation DelegationProposal { get; init; }

    /// <summary>Whether the draft goes to the representative before the letter is signed.</summary>
    public bool DraftToRepresentativeFirst { get; init; }

    /// <summary>Whether a contact with the representative must be on record before the reply is sent (代表法第五十一条).</summary>
    public bool ContactRequired { get; init; } = true;

    public required string Source { get; init; }
}

public enum AnsweredSigners
{
    /// <summary>每位签名代表各一函.</summary>
    EachSigner,

    /// <summary>领衔代表, who forwards.</summary>
    LeadProposer,

    /// <summary>领衔代表 where he agrees to forward, else each one.</summary>
    LeadProposerIfAgreed,
}

public enum AnsweredDelegation
{
    /// <summary>代表团 as a body.</summary>
    Delegation,

    /// <summary>代表联系组 (Chongqing).</summary>
    ContactGroup,

    EachMember,
}
