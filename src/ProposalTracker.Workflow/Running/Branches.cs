using ProposalTracker.Workflow.Activities;

namespace ProposalTracker.Workflow.Running;

/// <summary>Begins a branch that the flow has left out before.</summary>
internal static class Branches
{
    public static StimulusAnswer Begin(Run run, string activityId)
    {
        if (run.Definition.Find(activityId) is not { Parent.Kind: Flowchart } activity)
            return new StimulusAnswer(AnswerKind.Refused, $"流程中没有可以另行开始的分支“{activityId}”。");
        var scopes = run.Scopes.FindAll(scope => scope.Activity == activity.Parent && !scope.IsItem);
        if (scopes.Count != 1)
        {
            return scopes.Count == 0
                ? new StimulusAnswer(AnswerKind.NotWaiting, $"“{activity.Parent.DisplayText}”没有在运行，不能从“{activity.DisplayText}”开始。")
                : new StimulusAnswer(AnswerKind.Refused, $"“{activity.Parent.DisplayText}”正有多处在运行，不能从“{activity.DisplayText}”开始。");
        }

        if (IsUnderWay(run, scopes[0], activity))
            return new StimulusAnswer(AnswerKind.AlreadyDone, $"“{activity.DisplayText}”的分支已经开始。");
        run.Enqueue(scopes[0], activity);
        return StimulusAnswer.Accepted;
    }

    /// <summary>A token stands on the activity, or on a loop that leads back to it.</summary>
    private static bool IsUnderWay(Run run, Scope scope, Activity activity)
    {
        var graph = scope.Activity.Graph;
        var loop = graph.Forward(activity.Ordinal, -1).And(graph.Backward(activity.Ordinal, -1));
        loop[activity.Ordinal] = true;
        return run.Waits.Exists(wait => wait.Scope == scope && loop[wait.Activity.Ordinal])
            || run.Incidents.Exists(incident => incident.Scope == scope && loop[incident.Activity.Ordinal])
            || run.Scopes.Exists(child => child.Parent == scope && loop[child.Activity.Ordinal])
            || scope.HasPending && scope.Pending.Exists(pending => loop[pending.Ordinal]);
    }
}
