namespace ProposalTracker.Domain.Rules;

/// <summary>退办: how a department may ask to be relieved.</summary>
public sealed record ReturnRule
{
    public required RulingBody RuledBy { get; init; }

    public required IReadOnlyList<Ground> Grounds { get; init; }

    /// <summary>A refused unit must keep handling and may not ask again.</summary>
    public bool RefusedMustHandle { get; init; } = true;

    /// <summary>Whether a return after the window is refused without a ruling (玉林: late = no change).</summary>
    public bool LateIsRefused { get; init; }

    public required ClockAfterReassignment Clock { get; init; }

    public required string Source { get; init; }
}

/// <summary>What a new unit's term counts from; no rule text settles it.</summary>
public enum ClockAfterReassignment
{
    /// <summary>From the re-assignment.</summary>
    Restart,

    /// <summary>From the first hand-over.</summary>
    Continue,
}
