using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.HandOver;

public sealed class HandOverInput : CommandInput
{
    public DateOnly? HandedOverOn { get; set; }

    public string? Note { get; set; }
}
