using ProposalTracker.Domain.Ratings;
using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.Ratings;

/// <summary>What a representative answers: two questions and, where he is not satisfied, why.</summary>
public sealed class RatingInput : CommandInput
{
    public Satisfaction? Attitude { get; set; }

    public Satisfaction? Result { get; set; }

    public string? Reason { get; set; }

    /// <summary>Whose paper form the congress side records.</summary>
    public long? RepresentativeId { get; set; }
}

/// <summary>Asks for a one-time link.</summary>
public sealed class RatingLinkInput : CommandInput
{
    /// <summary>Who rates by it.</summary>
    public long? RepresentativeId { get; set; }
}
