using ProposalTracker.Domain.Organisation;

namespace ProposalTracker.Domain.Proposals;

/// <summary>附议代表: a representative who joins a proposal.</summary>
public sealed class CoSigner : Entity
{
    private CoSigner()
    {
    }

    internal CoSigner(int position, Representative representative)
    {
        Position = position;
        Representative = representative;
    }

    public int Position { get; private set; }

    public Representative? Representative { get; private set; }

    public long RepresentativeId { get; private set; }
}
