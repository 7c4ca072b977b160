using System.Diagnostics.CodeAnalysis;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.Distribution;

public sealed class DistributeInput : CommandInput
{
    public HandlingMode? Mode { get; set; }

    // The binder sets null where nothing is chosen.
    [AllowNull]
    public long[] LeadIds { get; set => field = value ?? []; } = [];

    /// <summary>联合主办: the lead that drafts (牵头).</summary>
    public long? DraftingLeadId { get; set; }

    // The binder sets null where nothing is chosen.
    [AllowNull]
    public long[] CoHandlerIds { get; set => field = value ?? []; } = [];

    /// <summary>会签 of the co-handlers.</summary>
    public bool Countersigned { get; set; }

    public string? Note { get; set; }
}
