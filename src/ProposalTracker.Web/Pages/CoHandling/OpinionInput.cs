using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.CoHandling;

public sealed class OpinionInput : CommandInput
{
    public string? Text { get; set; }

    public string? LetterNumber { get; set; }

    public string? SignerName { get; set; }

    public string? ContactName { get; set; }

    public string? ContactPhone { get; set; }
}
