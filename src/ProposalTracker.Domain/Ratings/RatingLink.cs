using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Organisation;

namespace ProposalTracker.Domain.Ratings;

/// <summary>评价链接: lets a representative rate one round once, without an account. Only the hash is kept.</summary>
public sealed class RatingLink : Entity
{
    private RatingLink()
    {
    }

    public RatingLink(Case @case, int roundNumber, Representative representative, string tokenHash, DateTime expiresAt)
    {
        Case = @case;
        RoundNumber = roundNumber;
        Representative = representative;
        TokenHash = tokenHash;
        ExpiresAt = expiresAt;
    }

    public Case? Case { get; private set; }

    public long CaseId { get; private set; }

    public int RoundNumber { get; private set; }

    public Representative? Representative { get; private set; }

    public long RepresentativeId { get; private set; }

    /// <summary>Lower-case hex of the token's SHA-256.</summary>
    public string TokenHash { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime ExpiresAt { get; private set; }

    public DateTime? UsedAt { get; private set; }

    public void Use(DateTime now)
    {
        RatingRules.ALinkIsUsedOnce.Require(UsedAt is null);
        RatingRules.ALinkExpires.Require(now < ExpiresAt);
        UsedAt = now;
    }
}
