using ProposalTracker.Domain.Replies;
using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.Replies;

public sealed class CountersignInput : CommandInput
{
    public CountersignAnswer? Answer { get; set; }

    public string? Comment { get; set; }
}
