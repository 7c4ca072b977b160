namespace ProposalTracker.Web.Pages.Shared.Forms;

/// <summary>One value that can be chosen.</summary>
/// <param name="Value">As posted: the enum's name, the id, the text.</param>
/// <param name="Text">The words.</param>
/// <param name="Hint">What choosing it means.</param>
public sealed record Choice(string Value, string Text, string? Hint = null);
