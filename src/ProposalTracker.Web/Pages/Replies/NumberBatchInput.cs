using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.Replies;

public sealed class NumberBatchInput : CommandInput
{
    public List<NumberRowInput> Rows { get; set; } = [];
}

/// <summary>One reply of the list as the secretary saw it; numbered by a command with a request key of its own.</summary>
public sealed class NumberRowInput
{
    public long WorkItemId { get; set; }

    public int Version { get; set; }

    public Guid RequestKey { get; set; }

    public bool Chosen { get; set; }

    public bool WarningsConfirmed { get; set; }
}
