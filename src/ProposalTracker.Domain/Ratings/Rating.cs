using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Organisation;

namespace ProposalTracker.Domain.Ratings;

/// <summary>满意度评价 of one representative in one round of one lead's reply: attitude and result. First and later rounds both stay on record.</summary>
public sealed class Rating : Entity
{
    private Rating()
    {
    }

    /// <exception cref="RuleBrokenException">不满意 without reasons.</exception>
    public Rating(Case @case, Assignment lead, Representative representative, Satisfaction attitude, Satisfaction result, string? reason)
    {
        RatingRules.DissatisfactionNeedsReasons.Require(
            (attitude != Satisfaction.Dissatisfied && result != Satisfaction.Dissatisfied) || !string.IsNullOrWhiteSpace(reason));
        Case = @case;
        Lead = lead;
        RoundNumber = @case.RoundFor(lead).Number;
        Representative = representative;
        Attitude = attitude;
        Result = result;
        Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
    }

    public Case? Case { get; private set; }

    public long CaseId { get; private set; }

    /// <summary>The lead whose reply is rated; where several reply together, the one that drafted.</summary>
    public Assignment? Lead { get; private set; }

    public long LeadId { get; private set; }

    public int RoundNumber { get; private set; }

    public Representative? Representative { get; private set; }

    public long RepresentativeId { get; private set; }

    /// <summary>办理态度.</summary>
    public Satisfaction Attitude { get; private set; }

    /// <summary>办理结果: this one decides whether a new round opens.</summary>
    public Satisfaction Result { get; private set; }

    public string? Reason { get; private set; }

    public RatingVia Via { get; private set; }

    /// <summary>Who entered it; null when it came by one-time link.</summary>
    public long? RecordedByPersonId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    public void Recorded(RatingVia via, long? by, DateTime now)
    {
        Via = via;
        RecordedByPersonId = by;
        RecordedAt = now;
    }
}
