namespace ProposalTracker.Features;

/// <summary>One choice of a list: a person, a unit, a delegation.</summary>
/// <param name="Note">What tells namesakes apart.</param>
public sealed record NamedChoice(long Id, string Name, string? Note);
