using System.Collections;
using ProposalTracker.Workflow.Activities;
using ProposalTracker.Workflow.Running;

namespace ProposalTracker.Workflow.Checking;

/// <summary>
/// The part of a flowchart between a split into parallel branches and the places where these branches meet again.
/// Branches that meet are followed on as one until nothing meets any more.
/// </summary>
internal sealed class ParallelRegion
{
    private readonly FlowGraph _graph;
    private readonly WorkBudget _budget;
    private readonly List<int> _branches;
    private readonly BitArray _inside;
    private readonly BitArray _before;
    private readonly BitArray _joins;
    private readonly Dictionary<int, BitArray> _ahead = [];

    private ParallelRegion(FlowGraph graph, Activity split, IEnumerable<int> branches, BitArray losers, WorkBudget budget)
    {
        _graph = graph;
        _budget = budget;
        Split = split;
        _branches = [.. branches];
        _inside = new BitArray(graph.Count);
        _before = new BitArray(graph.Count);
        _joins = new BitArray(graph.Count);
        foreach (var sibling in split.Parent?.Children ?? [])
            _joins[sibling.Ordinal] = sibling.Kind is FlowJoin;
        while (_branches.Count > 1 && MergeNext())
        {
        }

        if (_branches.Count > 1 && _branches.RemoveAll(branch => IsLost(branch, losers)) > 0)
            IsUnjoined = false;
    }

    public Activity Split { get; }

    /// <summary>Nothing brings any two of the branches together.</summary>
    public bool IsUnjoined { get; private set; } = true;

    public bool Contains(int node) => _inside[node];

    public static IEnumerable<ParallelRegion> Of(Activity flowchart, WorkBudget budget)
    {
        var losers = Races.LosersIn(flowchart);
        foreach (var activity in flowchart.Children)
        {
            var branches = flowchart.Graph.BranchesOf(activity);
            if (branches.Count > 1 && flowchart.Graph.IsReachable(activity))
                yield return new ParallelRegion(flowchart.Graph, activity, branches, losers, budget);
        }
    }

    /// <summary>True when other branches of the split may be under way while a token is at the node.</summary>
    public bool IsOpenAt(int node) =>
        _before[node] || (_branches.Count > 1 && _branches.Exists(branch => Ahead(branch)[node]));

    /// <summary>A branch that only ever ends by losing a race is brought in by the join that wins it.</summary>
    private bool IsLost(int branch, BitArray losers)
    {
        var ahead = Ahead(branch);
        for (var node = 0; node < _graph.Count; node++)
            if (ahead[node] && !losers[node])
                return false;
        return true;
    }

    /// <summary>
    /// Where two branches come together first. Behind a jump back into a branch all of it can be reached from the others
    /// too and nothing is first; then only the joins are looked at.
    /// </summary>
    private bool MergeNext()
    {
        var common = MeetingPlaces();
        return MergeAt(common) || MergeAt(common.And(_joins));
    }

    private bool MergeAt(BitArray common)
    {
        _budget.Spend(_branches.Count * _graph.Count);
        var touched = _branches.ConvertAll(branch => Touched(branch, common));
        for (var join = 0; join < _graph.Count; join++)
        {
            var merged = Enumerable.Range(0, _branches.Count).Where(branch => touched[branch][join]).ToList();
            if (merged.Count < 2)
                continue;
            var meeting = merged.ConvertAll(branch => _branches[branch]);
            Enclose(join, meeting);
            _branches.RemoveAll(meeting.Contains);
            _branches.Add(join);
            IsUnjoined = false;
            return true;
        }

        return false;
    }

    private BitArray MeetingPlaces()
    {
        var once = new BitArray(_graph.Count);
        var twice = new BitArray(_graph.Count);
        foreach (var branch in _branches)
        {
            var ahead = Ahead(branch);
            twice.Or(new BitArray(once).And(ahead));
            once.Or(ahead);
        }

        return twice;
    }

    private BitArray Ahead(int branch)
    {
        if (!_ahead.TryGetValue(branch, out var ahead))
        {
            _budget.Spend(Split.Parent?.Connections.Count ?? 0);
            _ahead.Add(branch, ahead = _graph.Forward(branch, Split.Ordinal));
        }

        return ahead;
    }

    /// <summary>Meeting nodes that the branch comes to first, without passing another one.</summary>
    private BitArray Touched(int branch, BitArray meeting)
    {
        var touched = new BitArray(_graph.Count);
        var seen = new BitArray(_graph.Count) { [branch] = true };
        var open = new Stack<int>([branch]);
        while (open.TryPop(out var node))
        {
            if (meeting[node])
            {
                touched[node] = true;
                continue;
            }

            _budget.Spend(1);
            foreach (var next in _graph.SuccessorsOf(node))
            {
                if (seen[next] || next == Split.Ordinal)
                    continue;
                seen[next] = true;
                open.Push(next);
            }
        }

        return touched;
    }

    private void Enclose(int join, List<int> branches)
    {
        var before = _graph.Backward(join, Split.Ordinal);
        foreach (var branch in branches)
        {
            if (branch == join)
                continue;
            var ahead = _graph.Forward(branch, Split.Ordinal, join);
            _before.Or(ahead);
            _inside.Or(ahead.And(before));
        }

        _inside[join] = false;
        _inside[Split.Ordinal] = false;
    }
}
