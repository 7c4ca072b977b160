using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.WorkflowVersions;

public sealed class PublishInput : CommandInput
{
    public IFormFile? File { get; set; }

    public string? FileName { get; set; }

    public string? Json { get; set; }

    /// <summary>publish or simulate: the button that was pressed.</summary>
    public string? Step { get; set; }
}
