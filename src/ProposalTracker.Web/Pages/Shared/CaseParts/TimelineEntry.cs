namespace ProposalTracker.Web.Pages.Shared.CaseParts;

/// <summary>One thing that happened to a case.</summary>
/// <param name="At">In the office's time zone, for showing.</param>
/// <param name="What">The step, in a word: 签收.</param>
/// <param name="Who">Person and unit.</param>
/// <param name="Detail">What came of it; null for nothing more.</param>
/// <param name="Tone"><see cref="Tone.Overdue"/> marks an entry about lateness.</param>
public sealed record TimelineEntry(DateTime At, string What, string Who, string? Detail = null, Tone Tone = Tone.Neutral);
