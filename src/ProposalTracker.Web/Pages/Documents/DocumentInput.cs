using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.Documents;

public sealed class DocumentInput : CommandInput
{
    public string? Title { get; set; }

    public string? Salutation { get; set; }

    public string? Body { get; set; }

    /// <summary>What the typesetter warns of has been read.</summary>
    public bool WarningsConfirmed { get; set; }
}
