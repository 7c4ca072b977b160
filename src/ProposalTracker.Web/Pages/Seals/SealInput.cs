using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.Seals;

public sealed class SealInput : CommandInput
{
    public long DepartmentId { get; set; }

    public IFormFile? Picture { get; set; }

    /// <summary>The second button.</summary>
    public bool End { get; set; }
}
