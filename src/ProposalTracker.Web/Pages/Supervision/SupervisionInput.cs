using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.Supervision;

/// <summary>What the forms of 重点督办 post; each uses what it needs.</summary>
public sealed class SupervisionInput : CommandInput
{
    public string? Leader { get; set; }

    public string? Committee { get; set; }

    public string? Text { get; set; }
}
