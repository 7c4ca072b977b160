namespace ProposalTracker.Workflow.Tests.Interleavings;

/// <summary>
/// Says by walking the nesting, without tokens or joins, how often each activity must run. Only for processes without
/// races, whose outcome does not depend on who is first.
/// </summary>
internal sealed class Reference(Answers answers)
{
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, int> Walk(Block block)
    {
        Count("start");
        if (Run(block, ""))
            Count("last");
        return _counts;
    }

    /// <summary>False when the path ends inside.</summary>
    private bool Run(Block block, string item)
    {
        switch (block)
        {
            case Block.Row row:
                return row.Steps.All(step => Run(step, item));
            case Block.Parallel parallel:
                Count(parallel.Id);
                return parallel.Branches.Select(branch => Run(branch, item)).ToList().Contains(true) && Count(parallel.Id + "Join");
            case Block.Choice choice:
                return Choose(choice, item);
            case Block.Rework rework:
                return Repeat(rework, item);
            case Block.Each each:
                return RunEach(each, item);
            default:
                if (block is Block.Work)
                    answers.Next(block.Id, item);
                return Count(block.Id);
        }
    }

    private bool Choose(Block.Choice choice, string item)
    {
        Count(choice.Id);
        Count(choice.Id + "If");
        if (answers.Next(choice.Id, item) == "yes")
            return Run(choice.Yes, item);
        return choice.No is null ? !choice.IsDeadEnd : Run(choice.No, item) && !choice.IsDeadEnd;
    }

    private bool Repeat(Block.Rework rework, string item)
    {
        do
        {
            Count(rework.Id + "Head");
            if (!Run(rework.Body, item))
                return false;
            Count(rework.Id);
            Count(rework.Id + "If");
        }
        while (answers.Next(rework.Id, item) == "yes");

        return true;
    }

    private bool RunEach(Block.Each each, string item)
    {
        for (var index = 0; index < each.Items; index++)
        {
            Count(each.Id + "Start");
            Run(each.Body, $"{item}/{each.Id}.{index}");
            Count(each.Id + "Body");
        }

        return Count(each.Id);
    }

    private bool Count(string id)
    {
        _counts[id] = _counts.GetValueOrDefault(id) + 1;
        return true;
    }
}
