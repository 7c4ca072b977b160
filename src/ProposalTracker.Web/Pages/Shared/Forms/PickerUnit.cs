namespace ProposalTracker.Web.Pages.Shared.Forms;

/// <summary>A unit on offer in a <see cref="UnitPicker{T}"/>.</summary>
/// <param name="Value">Its id as posted.</param>
/// <param name="Name">Its name at the date concerned.</param>
/// <param name="Group">Heading under which it stands: 市政府组成部门; null for none.</param>
/// <param name="Note">Further words, also found by the filter: former name, short name.</param>
public sealed record PickerUnit(string Value, string Name, string? Group = null, string? Note = null);
