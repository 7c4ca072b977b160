using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.Replies;

/// <summary>Nothing is filled in at 编号印制; the version says which text the secretary has seen.</summary>
public sealed class NumberReplyInput : CommandInput;
