namespace ProposalTracker.Domain.Numbering;

/// <summary>What a number pattern is for; letters stand under GB/T 9704, proposal numbers under local habit.</summary>
public enum NumberKind
{
    /// <summary>建议编号.</summary>
    Proposal,

    /// <summary>发文字号 (GB/T 9704-2012, 7.2.5).</summary>
    Letter,
}
