namespace ProposalTracker.Web.Pages.Shared;

/// <summary>One step of the way to a page; no address: the page itself.</summary>
public sealed record Crumb(string Label, string? Href = null);
