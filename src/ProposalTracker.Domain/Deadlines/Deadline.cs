namespace ProposalTracker.Domain.Deadlines;

/// <summary>到期日: a date together with why it is that date (F3).</summary>
/// <param name="Date">Last day on which it is in time, in the office's time zone.</param>
/// <param name="Explanation">Chinese sentences in the order of the computation.</param>
public sealed record Deadline(DateOnly Date, IReadOnlyList<string> Explanation)
{
    /// <summary>A suspension is in force that has no end yet: the date will move.</summary>
    public bool IsPaused { get; init; }

    /// <summary>A year between start and end has a provisional calendar: the date may move when the notice is out.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>The explanation as one text, a sentence a line.</summary>
    public string Why => string.Join('\n', Explanation);

    public bool Equals(Deadline? other) =>
        other is not null && Date == other.Date && IsPaused == other.IsPaused && IsProvisional == other.IsProvisional
        && Explanation.SequenceEqual(other.Explanation);

    public override int GetHashCode() => HashCode.Combine(Date, IsPaused, IsProvisional, Explanation.Count);
}
