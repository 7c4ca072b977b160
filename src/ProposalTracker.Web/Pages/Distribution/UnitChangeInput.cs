using System.Diagnostics.CodeAnalysis;
using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.Distribution;

/// <summary>One change of the units of a case; each form of the page uses what it needs.</summary>
public sealed class UnitChangeInput : CommandInput
{
    /// <summary>Whose part is changed.</summary>
    public long? AssignmentId { get; set; }

    /// <summary>The unit that leads instead.</summary>
    public long? DepartmentId { get; set; }

    // The binder sets null where nothing is chosen.
    [AllowNull]
    public long[] DepartmentIds { get; set => field = value ?? []; } = [];

    public string? Reason { get; set; }
}
