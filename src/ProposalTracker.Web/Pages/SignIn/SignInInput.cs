using System.Diagnostics.CodeAnalysis;
using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.SignIn;

public sealed class SignInInput : CommandInput
{
    public SignInAnswer? Answer { get; set; }

    /// <summary>Units that should handle the case beside this one.</summary>
    // The binder sets null where nothing is chosen.
    [AllowNull]
    public long[] AddedUnitIds { get; set => field = value ?? []; } = [];

    public string? AddedBecause { get; set; }

    /// <summary>退办理由.</summary>
    public string? Reason { get; set; }

    public long? SuggestedDepartmentId { get; set; }
}

/// <summary>The three answers of a department that is assigned a case (product B3).</summary>
public enum SignInAnswer
{
    Accept,
    AcceptAndSuggest,
    Return,
}
