using System.Text.Json.Nodes;
using ProposalTracker.Workflow.Expressions;
using ProposalTracker.Workflow.Reading;

namespace ProposalTracker.Workflow.Running;

/// <summary>An activity being executed in its scope: what the kinds of activities work with.</summary>
internal readonly record struct Step(Run Run, Scope Scope, Activity Activity)
{
    private static readonly string[] DonePort = ["Done"];

    public JsonNode? Value(string input) => Activity.Inputs.TryGetValue(input, out var found) ? Evaluate(found) : null;

    public string? Text(string input) => Coercion.ToText(Value(input));

    public bool Flag(string input) => Coercion.ToBoolean(Value(input));

    public bool Flag(ActivityInput input) => Coercion.ToBoolean(Evaluate(input));

    public TimeSpan? Duration(string input) => Coercion.ToDuration(Value(input));

    public DateTime Instant(string input) => Coercion.ToInstant(Value(input));

    /// <summary>The input <c>items</c> of a loop; anything that is no list is an error, never zero rounds.</summary>
    public List<JsonNode?> Items()
    {
        var list = Coercion.ToList(Value("items"), $"{Activity.DisplayText}的 items");
        if (list.Count > Run.Limits.MaxItems)
            throw new ActivityFailedException("too-many-items", $"循环的项目有 {list.Count} 个，超过上限 {Run.Limits.MaxItems}。");
        return [.. list.Select(item => item?.DeepClone())];
    }

    public void Complete() => Run.Complete(Scope, Activity, DonePort);

    public void Complete(IReadOnlyList<string> ports) => Run.Complete(Scope, Activity, ports);

    public Scope OpenScope()
    {
        var depth = 0;
        for (var scope = Scope; scope is not null; scope = scope.Parent)
            depth++;
        if (depth > 2 * Run.Limits.MaxNesting)
            throw new ActivityFailedException("too-deep", $"活动嵌套超过 {Run.Limits.MaxNesting} 层。");
        EnsureRoomFor(1);
        return Run.OpenScope(Scope, Activity);
    }

    /// <summary>Loops inside loops multiply; before anything of them is opened.</summary>
    public void EnsureRoomFor(int scopes)
    {
        if (Run.Scopes.Count + scopes > Run.Limits.MaxScopes)
            throw new ActivityFailedException("too-many-items", $"同时运行的环节和循环项目超过上限 {Run.Limits.MaxScopes} 个。");
    }

    public void FinishInstance()
    {
        Run.MarkDone(Activity);
        Run.Log(Activity, TransitionKind.Completed, Scope);
        Run.Finish(WorkflowSubStatus.Finished, "流程已结束");
    }

    public void SetResult(JsonNode? result)
    {
        Run.LastResult = Run.Definition.KeepsOutputs ? result : null;
        if (Run.Definition.KeepsOutputs)
            Run.Outputs = Run.Outputs.With(Activity.Id, result);
        if (Activity.ResultReference is { } reference)
            Run.SetOutput(Scope, reference, result);
    }

    public void WaitForTask(string taskName, JsonObject payload)
    {
        var wait = Open(WaitKind.Task, taskName, null);
        Scope.TryGetItem(out var item);
        Run.Effects.Add(new Effect.TaskRequested(
            wait.Id, Activity.Id, taskName, Activity.DisplayText, payload, item?.DeepClone()));
    }

    public void WaitForEvent(string name) => Open(WaitKind.Event, name, null);

    public void WaitUntil(DateTime dueUtc)
    {
        var wait = Open(WaitKind.Timer, "", dueUtc);
        Run.Effects.Add(new Effect.TimerSet(wait.Id, Activity.Id, dueUtc));
    }

    public DateTime After(TimeSpan span)
    {
        if (span > DateTime.MaxValue - Run.NowUtc)
            throw new ActivityFailedException("bad-value", "等待时间太长，超出日历范围。");
        return span > TimeSpan.Zero ? Run.NowUtc + span : Run.NowUtc;
    }

    /// <summary>Tells the host; the waits of this very instance get the event when everything else of the step is done, as in Elsa.</summary>
    public void Publish(string name, string? correlationId, JsonNode? payload, bool localOnly)
    {
        Run.Effects.Add(new Effect.EventPublished(name, string.IsNullOrWhiteSpace(correlationId) ? null : correlationId, payload?.DeepClone(), localOnly));
        foreach (var wait in EventDelivery.WaitsFor(Run, name, correlationId).Chosen)
            Run.DeliverLater(wait, payload);
    }

    private JsonNode? Evaluate(ActivityInput input) =>
        input.Compiled(Run.Definition).Evaluate(new ExpressionScope(Run, Scope));

    private Wait Open(WaitKind kind, string name, DateTime? dueUtc)
    {
        if (Run.Waits.Count >= Run.Limits.MaxOpenWaits)
            throw new ActivityFailedException("too-many-waits", $"同时等待的事项超过上限 {Run.Limits.MaxOpenWaits}。");
        var number = Run.Next.Wait;
        var stored = new OpenWait(WaitIds.Format(number), Activity.Id, ScopeIds.Format(Scope.Id), kind, name, dueUtc, Activity.Broadcast);
        var wait = new Wait(number, Activity, Scope, stored);
        Run.Next = Run.Next with { Wait = Run.Next.Wait + 1 };
        Run.Waits.Add(wait);
        Run.Log(Activity, TransitionKind.Suspended, Scope, wait.Id);
        return wait;
    }
}
