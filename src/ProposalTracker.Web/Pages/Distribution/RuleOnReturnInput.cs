using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.Distribution;

public sealed class RuleOnReturnInput : CommandInput
{
    public bool? Uphold { get; set; }

    public string? Reason { get; set; }

    /// <summary>The unit that handles instead.</summary>
    public long? ReplacementId { get; set; }
}
