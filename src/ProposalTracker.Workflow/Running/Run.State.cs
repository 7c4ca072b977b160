using System.Text.Json.Nodes;

namespace ProposalTracker.Workflow.Running;

/// <summary>The part of a run that is loaded from a state and becomes one again.</summary>
internal sealed partial class Run
{
    private const int ClosedWaitsKept = 48;
    private readonly List<string> _newlyDone = [];
    private readonly List<ClosedWait> _newlyClosed = [];
    private readonly bool[] _isDone = new bool[definition.Activities.Count];
    private IReadOnlyList<string> _done = [];
    private IReadOnlyList<ClosedWait> _closed = [];

    public WorkflowSubStatus SubStatus { get; private set; }

    public Counters Next { get; set; } = new(1, 1, 1, 1);

    public string? Name { get; set; }

    public string? CorrelationId { get; set; }

    public JsonNode? LastResult { get; set; }

    public Values Variables { get; set; } = Values.Empty;

    public Values Input { get; set; } = Values.Empty;

    public Values Outputs { get; set; } = Values.Empty;

    /// <summary>The scope of the instance itself, outside the root.</summary>
    public Scope Outermost { get; } = new(0, definition.Instance, null);

    /// <summary>Open scopes without the outermost, oldest first.</summary>
    public List<Scope> Scopes { get; } = [];

    public List<Wait> Waits { get; } = [];

    public List<Incident> Incidents { get; } = [];

    public IReadOnlyList<ClosedWait> Closed => _closed;

    public static Run Load(WorkflowDefinition definition, WorkflowState state, AdvanceLimits limits, DateTime nowUtc)
    {
        var run = new Run(definition, limits, nowUtc)
        {
            SubStatus = state.SubStatus,
            Next = state.Next,
            Name = state.Name,
            CorrelationId = state.CorrelationId,
            LastResult = state.LastResult,
            Variables = state.Variables,
            Input = state.Input,
            Outputs = state.Outputs,
        };
        run._closed = state.Closed;
        run._done = state.Done;
        foreach (var id in state.Done)
            if (definition.Find(id) is { } activity)
                run._isDone[activity.Index] = true;
        run.LoadTokens(state);
        return run;
    }

    public WorkflowState ToState()
    {
        var status = IsFinished ? WorkflowStatus.Finished : WorkflowStatus.Running;
        return new WorkflowState
        {
            DefinitionId = Definition.DefinitionId,
            Version = Definition.Version,
            ContentHash = Definition.ContentHash,
            Status = status,
            SubStatus = status is WorkflowStatus.Running ? WorkflowSubStatus.Suspended : SubStatus,
            Name = Name,
            CorrelationId = CorrelationId,
            Next = Next,
            Variables = Variables,
            Input = Input,
            Outputs = Outputs,
            LastResult = LastResult,
            Scopes = [.. Scopes.Select(scope => scope.Freeze())],
            Waits = [.. Waits.Select(wait => wait.Stored)],
            Incidents = Incidents.Count == 0 ? [] : [.. Incidents.Select(Freeze)],
            Closed = AllClosed(),
            Done = _newlyDone.Count == 0 ? _done : [.. _done, .. _newlyDone],
        };
    }

    public void MarkDone(Activity activity)
    {
        if (activity.Index < 0 || _isDone[activity.Index])
            return;
        _isDone[activity.Index] = true;
        _newlyDone.Add(activity.Id);
    }

    /// <summary>
    /// A way that leads back (退回修改, 不满意) begins anew with what it leads to: that and all that comes after it is still to
    /// be done. Items of a loop go the same ways beside each other, and what one has done the next does not undo.
    /// </summary>
    private void BeginAnew(Scope scope, Activity activity)
    {
        if (activity.Index < 0 || !_isDone[activity.Index] || IsWithinItem(scope))
            return;
        foreach (var again in FollowingOf(activity).SelectMany(following => following.WithDescendants()))
            _isDone[again.Index] = false;
        _newlyDone.RemoveAll(id => !_isDone[ActivityOf(id).Index]);
        _done = [.. _done.Where(id => Definition.Find(id) is not { } known || _isDone[known.Index])];
    }

    private static bool IsWithinItem(Scope scope)
    {
        for (Scope? around = scope; around is not null; around = around.Parent)
            if (around.IsItem)
                return true;
        return false;
    }

    private static IEnumerable<Activity> FollowingOf(Activity activity)
    {
        if (activity.Parent is not { } flowchart || flowchart.Kind is not Activities.Flowchart)
            return [activity];
        var following = flowchart.Graph.Following(activity.Ordinal);
        return flowchart.Children.Where(child => following[child.Ordinal]);
    }

    public void RememberClosed(Wait wait, bool withdrawn) => _newlyClosed.Add(new ClosedWait(wait.Number, withdrawn, NowUtc));

    private IReadOnlyList<ClosedWait> AllClosed()
    {
        if (_newlyClosed.Count == 0)
            return _closed;
        var tooMany = Math.Max(0, _closed.Count + _newlyClosed.Count - ClosedWaitsKept);
        return [.. _closed.Concat(_newlyClosed).Skip(tooMany)];
    }

    private void LoadTokens(WorkflowState state)
    {
        Scopes.EnsureCapacity(state.Scopes.Count);
        foreach (var stored in state.Scopes)
        {
            var parent = ScopeOf(stored.Parent);
            parent.Live++;
            Scopes.Add(Thaw(stored, parent));
        }

        Waits.EnsureCapacity(state.Waits.Count);
        foreach (var wait in state.Waits)
        {
            var scope = ScopeOf(ScopeIds.Parse(wait.ScopeId));
            scope.Live++;
            Waits.Add(new Wait(WaitIds.Parse(wait.WaitId), ActivityOf(wait.ActivityId), scope, wait));
        }

        foreach (var incident in state.Incidents)
        {
            var scope = ScopeOf(ScopeIds.Parse(incident.ScopeId));
            scope.Live++;
            Incidents.Add(new Incident(ScopeIds.Parse(incident.IncidentId[1..]), ActivityOf(incident.ActivityId), scope, incident.Code, incident.Message));
        }
    }

    /// <summary>Scopes stand in the order of their ids.</summary>
    private Scope ScopeOf(int id)
    {
        var (low, high) = (0, Scopes.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Scopes[middle].Id == id)
                return Scopes[middle];
            (low, high) = Scopes[middle].Id < id ? (middle + 1, high) : (low, middle - 1);
        }

        return id == 0 ? Outermost : throw new InvalidOperationException($"The state names the scope {id}, which it does not hold.");
    }

    private Scope Thaw(ScopeState stored, Scope parent)
    {
        var scope = new Scope(stored.Id, ActivityOf(stored.ActivityId), parent)
        {
            IsItem = stored.IsItem,
            Index = stored.Index,
            Item = stored.Item,
            Variables = stored.Variables,
            Live = stored.Pending.Count,
            Stored = stored,
        };
        if (stored.Items.Count > 0)
            scope.Items.AddRange(stored.Items);
        foreach (var id in stored.Pending)
            scope.Pending.Add(ActivityOf(id));
        return scope;
    }

    private Activity ActivityOf(string id) =>
        Definition.Find(id) ?? throw new InvalidOperationException($"The state names the activity '{id}', which the definition {Definition.DefinitionId} v{Definition.Version} does not have.");

    private static OpenIncident Freeze(Incident incident) =>
        new(incident.Id, incident.Activity.Id, ScopeIds.Format(incident.Scope.Id), incident.Code, incident.Message);
}
