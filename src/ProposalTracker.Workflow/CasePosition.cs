using System.Collections;

namespace ProposalTracker.Workflow;

public enum ActivityStanding
{
    /// <summary>A token may still come here.</summary>
    Ahead,

    /// <summary>Something waits here or is under way inside.</summary>
    Current,

    /// <summary>Completed since a way last led back before it, and nothing is open here now.</summary>
    Done,

    /// <summary>Not done, and no token can come here any more: a path not taken.</summary>
    Dead,

    /// <summary>Stands still because of an incident.</summary>
    Failed,
}

/// <summary>Where an instance stands, for the diagram.</summary>
public sealed record CasePosition(IReadOnlyDictionary<string, ActivityStanding> Standings, IReadOnlyList<OpenWait> Waits)
{
    public static CasePosition Of(WorkflowDefinition definition, WorkflowState state)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(state);
        var failed = state.Incidents.Select(incident => incident.ActivityId).ToHashSet();
        var current = state.Waits.Select(wait => wait.ActivityId).Concat(state.Scopes.Select(scope => scope.ActivityId))
            .Concat(state.Scopes.SelectMany(scope => scope.Pending)).ToHashSet();
        var done = state.Done.ToHashSet();
        var ahead = Ahead(definition, [.. current, .. failed]);
        var standings = definition.Activities.DistinctBy(activity => activity.Id).ToDictionary(activity => activity.Id, activity =>
            failed.Contains(activity.Id) ? ActivityStanding.Failed
            : current.Contains(activity.Id) ? ActivityStanding.Current
            : done.Contains(activity.Id) ? ActivityStanding.Done
            : ahead.Contains(activity.Id) ? ActivityStanding.Ahead
            : ActivityStanding.Dead);
        return new CasePosition(standings, state.Waits);
    }

    /// <summary>What can be reached from where tokens stand, composites opened on the way.</summary>
    private static HashSet<string> Ahead(WorkflowDefinition definition, HashSet<string> standing)
    {
        var ahead = new HashSet<string>();
        foreach (var flowchart in definition.Activities.Where(activity => activity.Connections.Count > 0 || activity.Type == Activities.Flowchart.Name))
        {
            var reached = new BitArray(flowchart.Children.Count);
            foreach (var child in flowchart.Children.Where(child => standing.Contains(child.Id)))
                reached.Or(flowchart.Graph.Forward(child.Ordinal, -1));
            foreach (var child in flowchart.Children.Where(child => reached[child.Ordinal] && !standing.Contains(child.Id)))
                ahead.UnionWith(child.WithDescendants().Select(activity => activity.Id));
        }

        foreach (var sequence in definition.Activities.Where(activity => activity.Type == Activities.Sequence.Name))
            foreach (var child in sequence.Children.SkipWhile(child => !standing.Contains(child.Id)).Skip(1))
                ahead.UnionWith(child.WithDescendants().Select(activity => activity.Id));
        return ahead;
    }
}
