namespace ProposalTracker.Workflow.Tests.Interleavings;

/// <summary>Random structured processes; the same seed gives the same process.</summary>
internal sealed class BlockGenerator(int seed, bool withRaces)
{
    private readonly Random _random = new(seed);
    private int _next;
    private int _budget = 24;

    public Block Make() => Row(3, false);

    private Block.Row Row(int depth, bool inBranch) =>
        new(NextId("r"), [.. Enumerable.Range(0, 1 + _random.Next(3)).Select(_ => One(depth, inBranch))]);

    private Block One(int depth, bool inBranch)
    {
        _budget--;
        var choice = depth == 0 || _budget < 0 ? _random.Next(4) : _random.Next(14);
        return choice switch
        {
            0 or 1 => new Block.Work(NextId("t")),
            2 => new Block.Note(NextId("n")),
            3 => withRaces && _random.Next(3) == 0 ? new Block.Trouble(NextId("x")) : new Block.Wait(NextId("d")),
            4 or 5 or 6 => Parallel(depth),
            7 or 8 => new Block.Choice(NextId("c"), Row(depth - 1, inBranch), _random.Next(2) == 0 ? Row(depth - 1, inBranch) : null, inBranch && _random.Next(3) == 0),
            9 or 10 => new Block.Rework(NextId("l"), Row(depth - 1, inBranch)),
            11 or 12 => new Block.Each(NextId("p"), _random.Next(4), Row(depth - 1, false), _random.Next(4) == 0),
            _ => Row(depth - 1, inBranch),
        };
    }

    private Block.Parallel Parallel(int depth)
    {
        string?[] modes = withRaces ? ["WaitAll", "WaitAllActive", "WaitAny", null] : ["WaitAll", "WaitAllActive", null];
        return new Block.Parallel(
            NextId("f"),
            [.. Enumerable.Range(0, 2 + _random.Next(2)).Select(_ => Row(depth - 1, true))],
            modes[_random.Next(modes.Length)]);
    }

    private string NextId(string prefix) => prefix + _next++;
}
