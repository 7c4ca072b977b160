using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.WorkflowVersions;

public sealed class IncidentInput : CommandInput
{
    /// <summary>retry or skip.</summary>
    public string? Way { get; set; }

    public string? Outcome { get; set; }

    public string? Reason { get; set; }
}
