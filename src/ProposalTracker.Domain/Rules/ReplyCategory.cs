namespace ProposalTracker.Domain.Rules;

/// <summary>答复类别. The same letter means different things in different places, so it is never derived from a text.</summary>
public sealed record ReplyCategory
{
    /// <summary>For example A, A1, 甲.</summary>
    public required string Code { get; init; }

    /// <summary>What it means at this place.</summary>
    public required string Text { get; init; }

    /// <summary>What the letter's mark says without brackets, for example A类; empty where none is printed.</summary>
    public string PrintAs { get; init; } = "";

    /// <summary>A reply of this category must name its promises with dates (承诺事项).</summary>
    public bool NeedsPromises { get; init; }

    /// <summary>Counts as solved in 解决率.</summary>
    public bool CountsAsSolved { get; init; }
}
