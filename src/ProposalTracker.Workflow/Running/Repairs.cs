namespace ProposalTracker.Workflow.Running;

/// <summary>What a person can do about an incident (流程异常): run the activity again, pass over it, or answer in its place.</summary>
internal static class Repairs
{
    public static StimulusAnswer Retry(Run run, Stimulus.Retry stimulus)
    {
        if (Find(run, stimulus.IncidentId) is not { } incident)
            return Unknown(run, stimulus.IncidentId);
        run.Clear(incident);
        run.Log(incident.Activity, TransitionKind.Retried, incident.Scope);
        incident.Scope.Live--;
        run.Enqueue(incident.Scope, incident.Activity);
        return StimulusAnswer.Accepted;
    }

    public static StimulusAnswer Skip(Run run, Stimulus.Skip stimulus)
    {
        if (Find(run, stimulus.IncidentId) is not { } incident)
            return Unknown(run, stimulus.IncidentId);
        if (Port(incident.Activity, stimulus.Outcome) is not { } port)
            return NoPort(incident.Activity, stimulus.Outcome);
        run.Clear(incident);
        run.Log(incident.Activity, TransitionKind.Skipped, incident.Scope, outcome: port);
        run.Complete(incident.Scope, incident.Activity, port.Length == 0 ? [] : [port]);
        return StimulusAnswer.Accepted;
    }

    public static StimulusAnswer Replace(Run run, Stimulus.Replace stimulus)
    {
        if (Find(run, stimulus.IncidentId) is not { } incident)
            return Unknown(run, stimulus.IncidentId);
        if (Port(incident.Activity, stimulus.Outcome) is not { } port)
            return NoPort(incident.Activity, stimulus.Outcome);
        run.Clear(incident);
        run.Log(incident.Activity, TransitionKind.Replaced, incident.Scope, outcome: port);
        run.Guard(incident.Scope, incident.Activity, step =>
        {
            step.SetResult(stimulus.Result?.DeepClone());
            step.Complete(port.Length == 0 ? [] : [port]);
        });
        return StimulusAnswer.Accepted;
    }

    private static Incident? Find(Run run, string id) => run.Incidents.Find(incident => incident.Id == id);

    private static StimulusAnswer Unknown(Run run, string id)
    {
        var number = id.StartsWith('i') ? ScopeIds.Parse(id[1..]) : -1;
        return number > 0 && number < run.Next.Incident
            ? new StimulusAnswer(AnswerKind.AlreadyDone, "该异常已经处理。")
            : new StimulusAnswer(AnswerKind.NotWaiting, $"没有编号为“{id}”的流程异常。");
    }

    /// <summary>The asked port, the first one when none is asked, an empty text for an activity without ports; null when there is no such port.</summary>
    private static string? Port(Activity activity, string? asked)
    {
        var ports = activity.Ports;
        if (asked is null)
            return ports.Count > 0 ? ports[0] : "";
        return ports.Contains(asked) ? asked : null;
    }

    private static StimulusAnswer NoPort(Activity activity, string? asked) =>
        new(AnswerKind.Refused, $"“{activity.DisplayText}”没有出口“{asked}”，只有：{string.Join("、", activity.Ports)}。");
}
