using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.Intake;

public sealed class CheckProposalInput : CommandInput
{
    public bool? Accept { get; set; }

    public string? Ground { get; set; }

    public string? Reason { get; set; }
}
