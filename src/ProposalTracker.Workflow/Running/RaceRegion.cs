using System.Collections;
using ProposalTracker.Workflow.Activities;

namespace ProposalTracker.Workflow.Running;

/// <summary>
/// What a WaitAny join cancels. The race began at the nearest split above the join that is still open when the join is
/// reached. Its losers are the tokens that could still come to the join, and the companions of the race that lead nowhere
/// else: a reminder that repeats for ever, or one without any work for a person. A branch with work of its own that goes
/// on elsewhere is no loser.
/// </summary>
internal sealed class RaceRegion(FlowGraph graph, Dominators dominators, Activity flowchart, WorkBudget budget)
{
    public BitArray LosersOf(Activity join)
    {
        var split = OpenSplitAbove(join.Ordinal);
        if (split < 0)
            return graph.CanReach(join);
        var losers = graph.Backward(join.Ordinal, split);
        losers[split] = false;
        var past = graph.Forward(join.Ordinal, split);
        for (var node = 0; node < graph.Count; node++)
        {
            if (node == join.Ordinal || losers[node] || past[node] || node == split || !dominators.Dominates(split, node))
                continue;
            budget.Spend(flowchart.Connections.Count);
            var ahead = graph.Forward(node, join.Ordinal, split);
            losers[node] = !Meet(ahead, past) && (IsEndless(ahead) || HasNoWork(ahead));
        }

        return losers;
    }

    private int OpenSplitAbove(int join)
    {
        var between = new List<int>();
        for (var node = dominators.Parent(join); node >= 0; node = dominators.Parent(node))
        {
            if (IsSplit(node) && IsOpen(node, between))
                return node;
            between.Add(node);
        }

        return -1;
    }

    /// <summary>A split is closed when each of its branches must pass an activity that every way to the join passes too.</summary>
    private bool IsOpen(int split, List<int> between)
    {
        for (var node = 0; node < graph.Count; node++)
        {
            if (node == split || between.Contains(node) || !dominators.Dominates(split, node))
                continue;
            budget.Spend(flowchart.Connections.Count);
            var ahead = graph.Forward(node, split);
            if (!between.Exists(passed => ahead[passed]) && !IsPast(node, between))
                return true;
        }

        return between.Count == 0;
    }

    /// <summary>Behind the last common activity a node belongs to what follows, not to the split above.</summary>
    private bool IsPast(int node, List<int> between) => between.Exists(passed => dominators.Dominates(passed, node));

    private bool IsSplit(int node) => graph.BranchesOf(flowchart.Children[node]).Count > 1;

    private bool IsEndless(BitArray ahead)
    {
        for (var node = 0; node < graph.Count; node++)
            if (ahead[node] && graph.OutOf(flowchart.Children[node]).Count == 0)
                return false;
        return true;
    }

    private bool HasNoWork(BitArray ahead)
    {
        for (var node = 0; node < graph.Count; node++)
            if (ahead[node] && NeedsAnAnswer(flowchart.Children[node]))
                return false;
        return true;
    }

    private static bool NeedsAnAnswer(Activity activity) =>
        activity.Kind is RunTask or Event || activity.Children.Any(NeedsAnAnswer);

    private static bool Meet(BitArray one, BitArray other)
    {
        for (var node = 0; node < one.Count; node++)
            if (one[node] && other[node])
                return true;
        return false;
    }
}
