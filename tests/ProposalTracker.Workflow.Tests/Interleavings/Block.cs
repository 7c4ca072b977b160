namespace ProposalTracker.Workflow.Tests.Interleavings;

/// <summary>A structured piece of a process: what a random flow is made of, and what the reference walks.</summary>
internal abstract record Block(string Id)
{
    public sealed record Work(string Id) : Block(Id);

    public sealed record Note(string Id) : Block(Id);

    public sealed record Wait(string Id) : Block(Id);

    /// <summary>Fails; the driver passes over it.</summary>
    public sealed record Trouble(string Id) : Block(Id);

    public sealed record Row(string Id, IReadOnlyList<Block> Steps) : Block(Id);

    /// <param name="Mode">WaitAll, WaitAllActive, WaitAny, or null when the next activity is the join.</param>
    public sealed record Parallel(string Id, IReadOnlyList<Block> Branches, string? Mode) : Block(Id);

    /// <summary>A task whose answer chooses; without the other way a "no" goes straight on, or nowhere when it is a dead end.</summary>
    public sealed record Choice(string Id, Block Yes, Block? No, bool IsDeadEnd) : Block(Id);

    /// <summary>Runs its body, then a task that may ask for it again.</summary>
    public sealed record Rework(string Id, Block Body) : Block(Id);

    public sealed record Each(string Id, int Items, Block Body, bool IsSequential) : Block(Id);
}
