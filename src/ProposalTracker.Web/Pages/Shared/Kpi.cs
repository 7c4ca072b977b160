namespace ProposalTracker.Web.Pages.Shared;

/// <summary>One count of a <see cref="KpiRow"/>, leading to the list that it counts.</summary>
/// <param name="Label">What is counted.</param>
/// <param name="Value">The count as shown.</param>
/// <param name="Href">The list behind it; null when there is none.</param>
/// <param name="IsOverdue">Shown in red.</param>
/// <param name="IsCurrent">The list shown below is this one.</param>
/// <param name="Note">Small line below: the base of a rate.</param>
public sealed record Kpi(string Label, string Value, string? Href = null, bool IsOverdue = false, bool IsCurrent = false, string? Note = null);
