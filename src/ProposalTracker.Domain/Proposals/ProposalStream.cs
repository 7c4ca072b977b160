namespace ProposalTracker.Domain.Proposals;

public enum ProposalStream
{
    /// <summary>大会建议: made while the congress is in session.</summary>
    Plenary,

    /// <summary>闭会建议: made between sessions.</summary>
    Intersession,
}
