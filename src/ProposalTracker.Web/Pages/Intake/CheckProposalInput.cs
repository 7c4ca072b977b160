using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.Intake;

public sealed class CheckProposalInput : CommandInput
{
    public bool? Accept { get; set; }

    public string? Ground { get; set; }

    /// <summary>人大直接分办.</summary>
    public bool Direct { get; set; }

    public string? Reason { get; set; }
}
