using ProposalTracker.Domain.Cases;
using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.Distribution;

public sealed class DistributeInput : CommandInput
{
    public HandlingMode? Mode { get; set; }

    public long[] LeadIds { get; set; } = [];

    public long[] CoHandlerIds { get; set; } = [];

    public string? Note { get; set; }
}
