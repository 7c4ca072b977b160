using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.WorkflowVersions;

public sealed class MigrateInput : CommandInput
{
    public string? Reason { get; set; }
}
