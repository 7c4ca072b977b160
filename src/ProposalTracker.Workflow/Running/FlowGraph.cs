using System.Collections;
using System.Collections.Concurrent;
using ProposalTracker.Workflow.Activities;

namespace ProposalTracker.Workflow.Running;

/// <summary>
/// The shape of one flowchart: successors, dominators and who can still reach whom. Nodes are the children by ordinal.
/// Everything asked for at run time is worked out once per definition.
/// </summary>
internal sealed class FlowGraph
{
    private const int MaxConnectionsToTellApart = 2_000;
    private readonly Activity _flowchart;
    private readonly Connection[][] _out;
    private readonly int[][] _predecessors;
    private readonly int[] _inbound;
    private readonly int[] _waysIn;
    private readonly Dominators _dominators;
    private readonly BitArray?[] _canReach;
    private readonly ConcurrentDictionary<(int Target, int Source), BitArray> _canReachOtherwise = [];
    private readonly BitArray?[] _raceLosers;
    private readonly BitArray?[] _following;
    private readonly WorkBudget _raceBudget;

    public FlowGraph(Activity flowchart)
    {
        _flowchart = flowchart;
        _raceBudget = new WorkBudget(flowchart.DisplayText);
        var count = flowchart.Children.Count;
        _canReach = new BitArray?[count];
        _raceLosers = new BitArray?[count];
        _following = new BitArray?[count];
        var successors = new List<Connection>[count];
        var predecessors = new List<int>[count];
        _inbound = new int[count];
        for (var node = 0; node < count; node++)
            (successors[node], predecessors[node]) = ([], []);
        foreach (var connection in flowchart.Connections)
        {
            successors[connection.Source.Ordinal].Add(connection);
            predecessors[connection.Target.Ordinal].Add(connection.Source.Ordinal);
            _inbound[connection.Target.Ordinal]++;
        }

        _out = [.. successors.Select(list => list.ToArray())];
        _predecessors = [.. predecessors.Select(list => list.ToArray())];
        Start = FindStart();
        _dominators = new Dominators(Start?.Ordinal ?? -1, SuccessorsOf, _predecessors);
        _waysIn = [.. _predecessors.Select(sources => sources.Count(source => _dominators.Order(source) >= 0))];
    }

    /// <summary>Chosen as Elsa does: Elsa.Start, else "can start workflow", else the first without inbound connection, else the first.</summary>
    public Activity? Start { get; }

    public int Count => _out.Length;

    public IReadOnlyList<Connection> OutOf(Activity activity) => _out[activity.Ordinal];

    /// <summary>Where an activity leads at the same time; less than two when it is no split into parallel branches.</summary>
    public IReadOnlyList<int> BranchesOf(Activity activity)
    {
        var leadsThroughSeveral = activity.Kind is FlowFork
            || (activity.Kind is FlowSwitch && activity.Inputs.TryGetValue("mode", out var mode) && mode.LiteralText is "MatchAny" or "1");
        return
        [
            .. _out[activity.Ordinal].GroupBy(connection => leadsThroughSeveral ? "" : connection.SourcePort)
                .Where(port => port.Count() > 1)
                .SelectMany(port => port.Select(connection => connection.Target.Ordinal)).Distinct(),
        ];
    }

    /// <summary>Several ways lead in; one from an activity that nothing leads to is none.</summary>
    public bool IsMerge(Activity activity) => _waysIn[activity.Ordinal] > 1;

    public bool HasInbound(Activity activity) => _inbound[activity.Ordinal] > 0;

    public bool IsReachable(Activity activity) => _dominators.Order(activity.Ordinal) >= 0;

    /// <summary>Position in reverse postorder from the start; earlier activities come first.</summary>
    public int Order(Activity activity) => _dominators.Order(activity.Ordinal);

    public bool Dominates(Activity above, Activity below) => _dominators.Dominates(above.Ordinal, below.Ordinal);

    /// <summary>
    /// Where a token can stand and still come to this activity within the same round: without passing the activity itself
    /// or the place that all its paths come from (its dominator), for behind that a new round begins. An activity without a
    /// join does not wait for a connection that leads back to it from a loop with another entry, as in Elsa.
    /// </summary>
    public BitArray CanReach(Activity target)
    {
        if (_canReach[target.Ordinal] is { } known)
            return known;
        var head = _dominators.Parent(target.Ordinal);
        var reach = Backward(target.Ordinal, head, source => !IsSideEntry(source, target.Ordinal));
        return _canReach[target.Ordinal] = reach;
    }

    /// <summary>
    /// The same for a token that has just come from the source: one that comes after it over the same connection is a round
    /// of its own, and so is, for an activity without a join, one that is still on a loop back to it. Worked out once for each
    /// connection, which is too much for a flow with more of them than any process has.
    /// </summary>
    public BitArray CanReachOtherwise(Activity target, Activity source) => _flowchart.Connections.Count > MaxConnectionsToTellApart
        ? CanReach(target)
        : _canReachOtherwise.GetOrAdd(
            (target.Ordinal, source.Ordinal),
            static (way, graph) => graph.Backward(way.Target, graph._dominators.Parent(way.Target), from => !graph.IsAnotherRound(from, way.Target, way.Source)),
            this);

    private bool IsAnotherRound(int from, int target, int source)
    {
        if (from == source)
            return true;
        var isLoop = _flowchart.Children[target].Kind is not FlowJoin && _dominators.Dominates(target, from);
        return (isLoop && !_dominators.Dominates(target, source)) || IsSideEntry(from, target);
    }

    /// <summary>Where tokens lose when a WaitAny join fires: see <see cref="RaceRegion"/>.</summary>
    public BitArray RaceLosers(Activity join) =>
        _raceLosers[join.Ordinal] ??= new RaceRegion(this, _dominators, _flowchart, _raceBudget).LosersOf(join);

    public IEnumerable<int> SuccessorsOf(int node)
    {
        foreach (var connection in _out[node])
            yield return connection.Target.Ordinal;
    }

    /// <summary>Nodes from which the target can be reached; the stop node counts but is not passed.</summary>
    public BitArray Backward(int target, int stop, Predicate<int>? isWayIn = null)
    {
        var seen = new BitArray(Count);
        var open = new Stack<int>([target]);
        while (open.TryPop(out var node))
        {
            foreach (var source in _predecessors[node])
            {
                if (source == target || seen[source] || _dominators.Order(source) < 0)
                    continue;
                if (node == target && isWayIn?.Invoke(source) is false)
                    continue;
                seen[source] = true;
                if (source != stop)
                    open.Push(source);
            }
        }

        return seen;
    }

    /// <summary>The connection closes a loop that can also be entered behind its target, where there is no join.</summary>
    private bool IsSideEntry(int source, int target) =>
        _flowchart.Children[target].Kind is not FlowJoin && _dominators.Order(source) > _dominators.Order(target) && !_dominators.Dominates(target, source);

    /// <summary>Nodes that can be reached from the given one, itself included, without passing the stops.</summary>
    public BitArray Forward(int from, int stop, int otherStop = -1) => Reach(from, (_, target) => target != stop && target != otherStop);

    /// <summary>What comes after a node on the ways that do not lead back, itself included.</summary>
    public BitArray Following(int from) =>
        _following[from] ??= Reach(from, (node, target) => _dominators.Order(target) > _dominators.Order(node));

    private BitArray Reach(int from, Func<int, int, bool> isTaken)
    {
        var seen = new BitArray(Count) { [from] = true };
        var open = new Stack<int>([from]);
        while (open.TryPop(out var node))
        {
            foreach (var target in SuccessorsOf(node))
            {
                if (seen[target] || !isTaken(node, target))
                    continue;
                seen[target] = true;
                open.Push(target);
            }
        }

        return seen;
    }

    private Activity? FindStart()
    {
        var children = _flowchart.Children;
        return children.FirstOrDefault(child => child.Type == Activities.Start.Name)
            ?? children.FirstOrDefault(child => child.CanStartWorkflow)
            ?? children.FirstOrDefault(child => _inbound[child.Ordinal] == 0)
            ?? (children.Count > 0 ? children[0] : null);
    }
}
