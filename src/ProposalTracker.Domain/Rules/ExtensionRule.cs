namespace ProposalTracker.Domain.Rules;

/// <summary>延期.</summary>
public sealed record ExtensionRule
{
    public required RulingBody RuledBy { get; init; }

    public required IReadOnlyList<Ground> Grounds { get; init; }

    /// <summary>How often one assignment may be extended; 0 = never.</summary>
    public int MaximumTimes { get; init; } = 1;

    public bool InformRepresentative { get; init; } = true;

    public required string Source { get; init; }
}
