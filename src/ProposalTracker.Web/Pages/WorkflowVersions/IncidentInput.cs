using ProposalTracker.Features.WorkflowVersions;
using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.WorkflowVersions;

public sealed class IncidentInput : CommandInput
{
    public IncidentRemedy? Way { get; set; }

    public string? Outcome { get; set; }

    public string? Replacement { get; set; }

    public string? Reason { get; set; }
}
