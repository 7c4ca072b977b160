using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.Replies;

public sealed class SendReplyInput : CommandInput
{
    public DateOnly? SentOn { get; set; }

    public string? SentBy { get; set; }

    public bool CopiesSent { get; set; }

    public string? Note { get; set; }
}
