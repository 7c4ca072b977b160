using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.PastReplies;

public sealed class ImportInput : CommandInput
{
    public IFormFileCollection? Files { get; set; }

    public string? Pasted { get; set; }
}
