using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.WorkflowVersions;

public sealed class PublishInput : CommandInput
{
    public string? FileName { get; set; }

    public string? Json { get; set; }
}
