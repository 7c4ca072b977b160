using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.PastReplies;

/// <summary>Nothing is filled in to drop a file that was read by mistake.</summary>
public sealed class DiscardInput : CommandInput;
