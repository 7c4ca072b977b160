using System.Text.Json.Nodes;

namespace ProposalTracker.Workflow.Running;

/// <summary>
/// One step of one instance: the state opened for change, the tokens that are ready, and what has come of it so far.
/// Tokens are taken first in, first out, as Elsa's scheduler does.
/// </summary>
internal sealed partial class Run(WorkflowDefinition definition, AdvanceLimits limits, DateTime nowUtc)
{
    private readonly List<Token> _ready = [];
    private readonly List<string> _path = [];
    private readonly Queue<(Wait Wait, JsonNode? Payload)> _deliveries = [];
    private int _nextReady;
    private int _steps;

    public WorkflowDefinition Definition { get; } = definition;

    public AdvanceLimits Limits { get; } = limits;

    public DateTime NowUtc { get; } = nowUtc;

    public TimeSpan ExpressionTime { get; set; }

    public List<Effect> Effects { get; } = [];

    public List<Transition> Journal { get; } = [];

    public bool IsFinished => SubStatus is not (WorkflowSubStatus.Executing or WorkflowSubStatus.Suspended);

    private IEnumerable<Token> Ready => _ready.Skip(_nextReady).Where(token => !token.Scope.IsClosed);

    public void Enqueue(Scope scope, Activity activity)
    {
        scope.Live++;
        _ready.Add(new Token(scope, activity));
    }

    public bool IsReady(Scope scope, Activity activity)
    {
        for (var index = _nextReady; index < _ready.Count; index++)
            if (_ready[index].Activity == activity && _ready[index].Scope == scope)
                return true;
        return false;
    }

    /// <summary>Whether a ready token of the scope stands at one of the places (by ordinal).</summary>
    public bool IsReadyWithin(Scope scope, System.Collections.BitArray places)
    {
        for (var index = _nextReady; index < _ready.Count; index++)
            if (_ready[index].Scope == scope && places[_ready[index].Activity.Ordinal])
                return true;
        return false;
    }

    /// <summary>Takes away the ready tokens of a scope that stand at the given activities.</summary>
    public void DropReady(Scope scope, Predicate<Activity> isDropped)
    {
        for (var index = _ready.Count - 1; index >= _nextReady; index--)
        {
            if (_ready[index].Scope != scope || !isDropped(_ready[index].Activity))
                continue;
            _ready.RemoveAt(index);
            scope.Live--;
        }
    }

    /// <summary>Runs until everything waits, or a bound is reached.</summary>
    public void Drain()
    {
        do
        {
            while (_nextReady < _ready.Count && !IsFinished)
                ExecuteNext();
            _ready.Clear();
            _nextReady = 0;
        }
        while (!IsFinished && (Joins.FireNext(this) || DeliverNext()));

        Liveness.Ensure(this);
    }

    public void Log(Activity activity, TransitionKind what, Scope? scope = null, string? waitId = null, string? outcome = null)
    {
        JsonNode? item = null;
        scope?.TryGetItem(out item);
        Journal.Add(new Transition(Next.Journal, activity.Id, what, waitId, outcome, item?.DeepClone()));
        Next = Next with { Journal = Next.Journal + 1 };
    }

    /// <summary>The activity did its work: its token goes on through the ports.</summary>
    public void Complete(Scope scope, Activity activity, IReadOnlyList<string> ports)
    {
        MarkDone(activity);
        Log(activity, TransitionKind.Completed, scope, outcome: ports.Count == 1 ? ports[0] : string.Join(',', ports));
        scope.Activity.Kind.ChildCompleted(this, scope, activity, ports);
        TakeToken(scope);
    }

    /// <summary>A token inside the scope is gone; with the last one the scope ends.</summary>
    public void TakeToken(Scope scope)
    {
        if (scope.IsClosed || IsFinished)
            return;
        scope.Live--;
        if (scope.Live == 0)
            scope.Activity.Kind.RanDry(this, scope);
    }

    /// <summary>Code and message may come from a script and stay in the state, hence their bounds.</summary>
    public void Fail(Scope scope, Activity activity, string code, string message)
    {
        (code, message) = (Shorten(code, 80), Shorten(message, 1_000));
        var incident = new Incident(Next.Incident, activity, scope, code, message);
        Next = Next with { Incident = Next.Incident + 1 };
        Incidents.Add(incident);
        Log(activity, TransitionKind.Failed, scope, outcome: code);
        Effects.Add(new Effect.IncidentRaised(incident.Id, activity.Id, code, message));
        if (Definition.FaultsOnIncident)
            GiveUp(message);
    }

    public void DeliverLater(Wait wait, JsonNode? payload) => _deliveries.Enqueue((wait, payload));

    private bool DeliverNext()
    {
        while (_deliveries.TryDequeue(out var delivery))
        {
            if (!Waits.Contains(delivery.Wait))
                continue;
            Resume(delivery.Wait, delivery.Payload);
            return true;
        }

        return false;
    }

    private static string Shorten(string text, int length) => text.Length <= length ? text : string.Concat(text.AsSpan(0, length), "…");

    private void ExecuteNext()
    {
        var (scope, activity) = _ready[_nextReady];
        if (_steps >= Limits.MaxSteps)
        {
            StopAll();
            return;
        }

        _nextReady++;
        if (scope.IsClosed)
            return;
        _steps++;
        Remember(activity);
        BeginAnew(scope, activity);
        Log(activity, TransitionKind.Started, scope);
        Guard(scope, activity, static step => step.Activity.Kind.Execute(step));
    }

    /// <summary>Turns the failure of an activity into an incident; its token stays on it.</summary>
    public void Guard(Scope scope, Activity activity, Action<Step> action)
    {
        try
        {
            action(new Step(this, scope, activity));
        }
        catch (ActivityFailedException failure)
        {
            Fail(scope, activity, failure.Code, failure.Message);
        }
    }

    /// <summary>A loop without a wait: every token that is still ready becomes an incident, with the way it came.</summary>
    private void StopAll()
    {
        var message = $"单步执行超过 {Limits.MaxSteps} 个活动，已停止；可能是没有等待的循环：{string.Join(" → ", _path)}。";
        foreach (var group in Ready.GroupBy(token => token).ToList())
        {
            if (IsFinished)
                return;
            group.Key.Scope.Live -= group.Count() - 1;
            Fail(group.Key.Scope, group.Key.Activity, "step-limit", message);
        }

        _nextReady = _ready.Count;
    }

    private void Remember(Activity activity)
    {
        if (_steps <= Limits.MaxSteps - PathLength)
            return;
        _path.Add(activity.Id);
    }

    private const int PathLength = 12;
}
