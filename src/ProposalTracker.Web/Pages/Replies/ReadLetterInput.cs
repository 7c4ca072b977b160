using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.Replies;

/// <summary>A letter written elsewhere: a file or its text.</summary>
public sealed class ReadLetterInput : CommandInput
{
    public IFormFile? File { get; set; }

    public string? Pasted { get; set; }
}
