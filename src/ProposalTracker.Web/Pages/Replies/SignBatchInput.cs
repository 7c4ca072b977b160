using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.Replies;

public sealed class SignBatchInput : CommandInput
{
    public List<SignRowInput> Rows { get; set; } = [];
}

/// <summary>One reply of the list as the leader saw it; signed by a command with a request key of its own.</summary>
public sealed class SignRowInput
{
    public long WorkItemId { get; set; }

    public int Version { get; set; }

    public Guid RequestKey { get; set; }

    public bool Chosen { get; set; }
}
