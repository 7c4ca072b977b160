using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.Replies;

public sealed class SignReplyInput : CommandInput
{
    public string? Comment { get; set; }

    public SignStep? Step { get; set; }
}

/// <summary>Which button the leader pressed.</summary>
public enum SignStep
{
    /// <summary>签发.</summary>
    Sign,

    /// <summary>退回修改.</summary>
    SendBack,
}
