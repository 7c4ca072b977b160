using ProposalTracker.Workflow.Running;
using ProposalTracker.Workflow.Simulating;

namespace ProposalTracker.Workflow;

/// <summary>Runs a definition in memory, one entry of a drive after the other, with a clock of its own.</summary>
public sealed class Simulation
{
    private readonly WorkflowDefinition _definition;

    /// <summary>Why an activity was withdrawn the last time, as long as it has not been started again.</summary>
    private readonly Dictionary<string, string> _withdrawn = new(StringComparer.Ordinal);
    private DateTime _nowUtc;

    /// <param name="nowUtc">The clock at the start, UTC; a timer that is made to fall due moves it on.</param>
    public Simulation(WorkflowDefinition definition, DateTime nowUtc)
    {
        _definition = definition;
        _nowUtc = nowUtc;
        var advance = Interpreter.Advance(definition, null, new Stimulus.Start(), nowUtc);
        (State, Effects) = (advance.State, advance.Effects);
        First = LineOf("start", null, advance, null);
        RememberWithdrawn(advance);
    }

    public WorkflowState State { get; private set; }

    /// <summary>The clock of the simulation, UTC.</summary>
    public DateTime NowUtc => _nowUtc;

    /// <summary>What the start did.</summary>
    public SimulationLine First { get; }

    /// <summary>Effects of the latest step.</summary>
    public IReadOnlyList<Effect> Effects { get; private set; }

    /// <summary>Moves the clock on; it never goes back.</summary>
    public void WaitUntil(DateTime utc) => _nowUtc = utc > _nowUtc ? utc : _nowUtc;

    /// <summary>Every line of a drive, the one of the start first.</summary>
    public static IEnumerable<SimulationLine> Run(WorkflowDefinition definition, IEnumerable<string> drive, DateTime nowUtc)
    {
        var simulation = new Simulation(definition, nowUtc);
        yield return simulation.First;
        foreach (var entry in drive)
            yield return simulation.Apply(entry);
    }

    /// <summary>Carries out one entry of a drive; one that finds nothing to do gives a refused line and changes nothing.</summary>
    public SimulationLine Apply(string entry)
    {
        DriveEntry parsed;
        try
        {
            parsed = DriveEntry.Parse(entry);
        }
        catch (FormatException exception)
        {
            return Refused(null, exception.Message);
        }

        var (stimulus, reason) = StimulusFor(parsed);
        var resumed = parsed.Action is DriveAction.Cancel ? null : parsed.ActivityId;
        if (stimulus is null)
            return Refused(resumed, reason);
        var advance = Interpreter.Advance(_definition, State, stimulus, _nowUtc);
        if (!advance.Answer.IsAccepted)
            return Refused(resumed, advance.Answer.Reason);
        (State, Effects) = (advance.State, advance.Effects);
        RememberWithdrawn(advance);
        return LineOf("resume", resumed, advance, null);
    }

    private (Stimulus? Stimulus, string? Reason) StimulusFor(DriveEntry entry)
    {
        if (entry.Action is DriveAction.Cancel)
            return (new Stimulus.Cancel(), null);
        if (_definition.Find(entry.ActivityId) is not { } activity)
            return (null, $"流程中没有活动“{entry.ActivityId}”。");
        switch (entry.Action)
        {
            case DriveAction.AddItem or DriveAction.RemoveItem when entry.Payload is null:
                return (null, "没有写明要增减的项目。");
            case DriveAction.AddItem:
                return (new Stimulus.ItemAdded(activity.Id, entry.Payload!), null); // Not null: see the case above.
            case DriveAction.RemoveItem:
                return (new Stimulus.ItemRemoved(activity.Id, entry.Payload!), null); // Not null: see the first case.
            case DriveAction.Retry or DriveAction.Skip:
                return Repair(entry, activity);
            default:
                return Answer(entry, activity);
        }
    }

    private (Stimulus? Stimulus, string? Reason) Repair(DriveEntry entry, Activity activity)
    {
        var incident = State.Incidents.FirstOrDefault(incident => incident.ActivityId == activity.Id);
        if (incident is null)
            return (null, $"“{activity.DisplayText}”没有待处理的异常。");
        return entry.Action is DriveAction.Retry
            ? (new Stimulus.Retry(incident.IncidentId), null)
            : (new Stimulus.Skip(incident.IncidentId, entry.Payload?.ToString()), null);
    }

    private (Stimulus? Stimulus, string? Reason) Answer(DriveEntry entry, Activity activity)
    {
        var wait = State.Waits.Where(wait => wait.ActivityId == activity.Id).MinBy(wait => WaitIds.Parse(wait.WaitId));
        if (wait is null)
            return (null, WhyNotWaiting(activity));

        if (wait.DueUtc > _nowUtc)
            _nowUtc = wait.DueUtc.Value;
        return (wait.Kind switch
        {
            WaitKind.Task => new Stimulus.TaskCompleted(wait.WaitId, entry.Payload),
            WaitKind.Event => new Stimulus.EventReceived(wait.Name, null, entry.Payload, wait.WaitId),
            _ => new Stimulus.TimerDue(wait.WaitId),
        }, null);
    }

    private string WhyNotWaiting(Activity activity)
    {
        if (State.Status is WorkflowStatus.Finished)
            return $"流程{(State.SubStatus is WorkflowSubStatus.Cancelled ? "已撤销" : "已结束")}，“{activity.DisplayText}”不再等待。";
        if (State.Incidents.Any(incident => incident.ActivityId == activity.Id))
            return $"“{activity.DisplayText}”出了异常，没有在等待；可以用 !retry={activity.Id} 重试或 !skip={activity.Id} 跳过。";
        if (_withdrawn.TryGetValue(activity.Id, out var reason))
            return $"“{activity.DisplayText}”已撤回（{reason}），现在没有在等待。";
        return State.Done.Contains(activity.Id) ? $"“{activity.DisplayText}”已经办理，现在没有在等待。" : $"“{activity.DisplayText}”还没有在等待。";
    }

    private void RememberWithdrawn(Advance advance)
    {
        foreach (var row in advance.Journal)
        {
            if (row is { What: TransitionKind.Withdrawn, WaitId: not null })
                _withdrawn[row.ActivityId] = row.Outcome ?? "";
            else if (row.What is TransitionKind.Started)
                _withdrawn.Remove(row.ActivityId);
        }
    }

    private SimulationLine Refused(string? resumed, string? reason) =>
        LineOf("refused", resumed, new Advance(State, StimulusAnswer.Accepted, [], []), reason);

    private SimulationLine LineOf(string by, string? resumed, Advance advance, string? reason) => new(
        by,
        resumed,
        [.. advance.Journal.Where(row => row.What is TransitionKind.Completed && row.ActivityId != _definition.Root.Id).Select(row => row.ActivityId)],
        [.. advance.Effects.OfType<Effect.LineWritten>().Select(line => line.Text)],
        advance.State.Status,
        advance.State.SubStatus,
        [.. advance.State.Waits.Select(wait => wait.ActivityId).Order(StringComparer.Ordinal)],
        advance.State.Incidents,
        reason);
}
