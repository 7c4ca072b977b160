using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.Replies;

/// <summary>The version says which text the secretary has seen.</summary>
public sealed class NumberReplyInput : CommandInput
{
    /// <summary>What the check warns of has been read.</summary>
    public bool WarningsConfirmed { get; set; }
}
