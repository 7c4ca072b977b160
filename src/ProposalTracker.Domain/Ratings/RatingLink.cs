using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Organisation;

namespace ProposalTracker.Domain.Ratings;

/// <summary>评价链接: lets a representative rate one round once, without an account. Only the hash is kept.</summary>
public sealed class RatingLink : Entity
{
    private RatingLink()
    {
    }

    public RatingLink(Case @case, Assignment lead, Representative representative, string tokenHash, DateTime expiresAt)
    {
        Case = @case;
        Lead = lead;
        RoundNumber = @case.RoundFor(lead).Number;
        Representative = representative;
        TokenHash = tokenHash;
        ExpiresAt = expiresAt;
    }

    public Case? Case { get; private set; }

    public long CaseId { get; private set; }

    /// <summary>The lead whose reply is rated.</summary>
    public Assignment? Lead { get; private set; }

    public long LeadId { get; private set; }

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
