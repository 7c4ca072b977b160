using System.Collections;
using ProposalTracker.Workflow.Activities;

namespace ProposalTracker.Workflow.Running;

/// <summary>
/// Decides when an activity with several inbound connections may run. A token that arrives there waits as long as another
/// token of the same scope can still come to it within the same round (<see cref="FlowGraph.CanReach"/>). So a join fires
/// once every branch that can still arrive has arrived: dead paths, rework loops inside a branch and loops back to the
/// fork need no counters. An activity without a join behaves the same: when its paths exclude each other nobody else can
/// come, and it is a merge; otherwise it is a join.
/// </summary>
internal static class Joins
{
    /// <summary>The source completed: places its tokens on the activities behind the ports.</summary>
    public static void Arrive(Run run, Scope scope, Activity source, IReadOnlyList<string> ports)
    {
        var targets = TargetsOf(scope, source, ports);
        for (var index = 0; index < targets.Count; index++)
        {
            var target = targets[index];
            if (!scope.Activity.Graph.IsMerge(target))
                run.Enqueue(scope, target);
            else if (IsRace(run, scope, target))
                EnqueueOnce(run, scope, target);
            else
                WaitFor(run, scope, source, target, targets[(index + 1)..]);
        }
    }

    /// <summary>Nothing is ready any more: lets one join fire whose missing branches have died. False when none can.</summary>
    public static bool FireNext(Run run)
    {
        foreach (var scope in run.Scopes)
        {
            if (!scope.HasPending)
                continue;
            var graph = scope.Activity.Graph;
            var pending = scope.Pending.OrderBy(graph.Order).ToList();
            var next = pending.Find(target => !IsAwaited(run, scope, target, graph.CanReach(target))) ?? FirstOfDeadlock(run, scope, pending);
            if (next is null)
                continue;
            Fire(run, scope, next);
            return true;
        }

        return false;
    }

    /// <summary>A WaitAny join fires: the losers of the race are withdrawn.</summary>
    public static void CancelLosers(Run run, Scope scope, Activity join)
    {
        var losers = scope.Activity.Graph.RaceLosers(join);
        run.WithdrawTokens(scope, activity => activity.Parent == join.Parent && losers[activity.Ordinal], $"“{join.DisplayText}”已由先到的分支通过");
    }

    private static List<Activity> TargetsOf(Scope scope, Activity source, IReadOnlyList<string> ports)
    {
        var targets = new List<Activity>();
        var connections = scope.Activity.Graph.OutOf(source);
        for (var index = 0; index < connections.Count; index++)
            if (ports.Contains(connections[index].SourcePort))
                targets.Add(connections[index].Target);
        return targets;
    }

    private static bool IsRace(Run run, Scope scope, Activity target)
    {
        if (target.Kind is not FlowJoin)
            return false;
        var isRace = false;
        try
        {
            isRace = FlowJoin.ModeOf(new Step(run, scope, target)) is JoinMode.WaitAny;
        }
        catch (ActivityFailedException)
        {
            // A mode that cannot be evaluated fails again, as an incident, when the join itself runs.
            isRace = true;
        }

        return isRace;
    }

    private static void EnqueueOnce(Run run, Scope scope, Activity target)
    {
        if (!run.IsReady(scope, target))
            run.Enqueue(scope, target);
    }

    private static void WaitFor(Run run, Scope scope, Activity source, Activity target, List<Activity> siblings)
    {
        if (!scope.Pending.Contains(target))
        {
            scope.Pending.Add(target);
            scope.Live++;
        }

        var reach = scope.Activity.Graph.CanReachOtherwise(target, source);
        if (!siblings.Exists(sibling => reach[sibling.Ordinal]) && !IsAwaited(run, scope, target, reach))
            Fire(run, scope, target);
    }

    private static void Fire(Run run, Scope scope, Activity target)
    {
        scope.Pending.Remove(target);
        scope.Live--;
        EnqueueOnce(run, scope, target);
    }

    private static bool IsAwaited(Run run, Scope scope, Activity target, BitArray reach) =>
        HasWorkingToken(run, scope, reach) || (scope.HasPending && scope.Pending.Exists(other => other != target && reach[other.Ordinal]));

    private static bool HasWorkingToken(Run run, Scope scope, BitArray reach)
    {
        foreach (var wait in run.Waits)
            if (wait.Scope == scope && reach[wait.Activity.Ordinal])
                return true;
        foreach (var incident in run.Incidents)
            if (incident.Scope == scope && reach[incident.Activity.Ordinal])
                return true;
        foreach (var child in run.Scopes)
            if (child.Parent == scope && reach[child.Activity.Ordinal])
                return true;
        return run.IsReadyWithin(scope, reach);
    }

    /// <summary>
    /// Joins that wait only for each other would wait for ever. Takes away those that a working token can still come to,
    /// directly or through another join; of the rest the first in the order of the flow may go on.
    /// </summary>
    private static Activity? FirstOfDeadlock(Run run, Scope scope, List<Activity> pending)
    {
        var graph = scope.Activity.Graph;
        var locked = pending.Where(target => !HasWorkingToken(run, scope, graph.CanReach(target))).ToList();
        while (locked.RemoveAll(target => pending.Exists(other => other != target && !locked.Contains(other) && graph.CanReach(target)[other.Ordinal])) > 0)
        {
        }

        return locked.FirstOrDefault();
    }
}
