using System.Text.Json.Nodes;

namespace ProposalTracker.Workflow.Running;

/// <summary>The part of a run that is loaded from a state and becomes one again.</summary>
internal sealed partial class Run
{
    private const int ClosedWaitsKept = 48;
    private readonly List<string> _done = [];
    private readonly HashSet<string> _doneSet = new(StringComparer.Ordinal);
    private readonly List<ClosedWait> _closed = [];

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
        run._closed.AddRange(state.Closed);
        foreach (var id in state.Done)
            run.MarkDone(id);
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
            Scopes = [.. Scopes.Select(Freeze)],
            Waits = [.. Waits.Select(Freeze)],
            Incidents = [.. Incidents.Select(Freeze)],
            Closed = [.. _closed],
            Done = [.. _done],
        };
    }

    public void MarkDone(Activity activity) => MarkDone(activity.Id);

    public void MarkDone(string activityId)
    {
        if (_doneSet.Add(activityId))
            _done.Add(activityId);
    }

    public void RememberClosed(Wait wait, bool withdrawn)
    {
        if (_closed.Count >= ClosedWaitsKept)
            _closed.RemoveAt(0);
        _closed.Add(new ClosedWait(wait.Number, withdrawn, NowUtc));
    }

    private void LoadTokens(WorkflowState state)
    {
        var byId = new Dictionary<int, Scope> { [0] = Outermost };
        foreach (var stored in state.Scopes)
        {
            var scope = Thaw(stored, byId[stored.Parent]);
            scope.Parent!.Live++; // Only the outermost scope has no parent, and it is never stored.
            byId.Add(stored.Id, scope);
            Scopes.Add(scope);
        }

        foreach (var wait in state.Waits)
        {
            var scope = byId[ScopeIds.Parse(wait.ScopeId)];
            scope.Live++;
            Waits.Add(new Wait(WaitIds.Parse(wait.WaitId), ActivityOf(wait.ActivityId), scope, wait.Kind, wait.Name, wait.DueUtc, wait.Broadcast));
        }

        foreach (var incident in state.Incidents)
        {
            var scope = byId[ScopeIds.Parse(incident.ScopeId)];
            scope.Live++;
            Incidents.Add(new Incident(ScopeIds.Parse(incident.IncidentId[1..]), ActivityOf(incident.ActivityId), scope, incident.Code, incident.Message));
        }
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
        };
        scope.Items.AddRange(stored.Items);
        foreach (var id in stored.Pending)
            scope.Pending.Add(ActivityOf(id));
        return scope;
    }

    private Activity ActivityOf(string id) =>
        Definition.Find(id) ?? throw new InvalidOperationException($"The state names the activity '{id}', which the definition {Definition.DefinitionId} v{Definition.Version} does not have.");

    private static ScopeState Freeze(Scope scope) => new(scope.Id, scope.Activity.Id, scope.Parent?.Id ?? 0)
    {
        IsItem = scope.IsItem,
        Index = scope.Index,
        Item = scope.Item,
        Items = scope.Items.Count == 0 ? [] : [.. scope.Items],
        Pending = scope.Pending.Count == 0 ? [] : [.. scope.Pending.Select(activity => activity.Id)],
        Variables = scope.Variables,
    };

    private static OpenWait Freeze(Wait wait) =>
        new(WaitIds.Format(wait.Number), wait.Activity.Id, ScopeIds.Format(wait.Scope.Id), wait.Kind, wait.Name, wait.DueUtc, wait.Broadcast);

    private static OpenIncident Freeze(Incident incident) =>
        new(incident.Id, incident.Activity.Id, ScopeIds.Format(incident.Scope.Id), incident.Code, incident.Message);
}
