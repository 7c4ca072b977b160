using System.Text.Json.Nodes;
using ProposalTracker.Workflow.Running;

namespace ProposalTracker.Workflow;

public enum WorkflowStatus
{
    Running,
    Finished,
}

public enum WorkflowSubStatus
{
    Executing,
    Suspended,
    Finished,
    Cancelled,
    Faulted,
}

public enum WaitKind
{
    Task,
    Event,
    Timer,
}

/// <summary>A place where the instance waits (书签).</summary>
/// <param name="WaitId">Unique within the instance for ever, for example <c>w17</c>.</param>
/// <param name="ScopeId">The running composite or item that the wait belongs to.</param>
/// <param name="Name">Task name or event name; empty for a timer.</param>
/// <param name="DueUtc">When a timer falls due.</param>
/// <param name="Broadcast">An event by name alone completes it together with its fellows.</param>
public sealed record OpenWait(
    string WaitId, string ActivityId, string ScopeId, WaitKind Kind, string Name, DateTime? DueUtc, bool Broadcast);

/// <summary>An engine step that a person must look at (流程异常): its branch stands still, the rest goes on.</summary>
public sealed record OpenIncident(string IncidentId, string ActivityId, string ScopeId, string Code, string Message);

/// <summary>
/// Where one instance stands. Never changed in place: <see cref="Interpreter.Advance"/> returns a new one.
/// The host stores <see cref="ToJson"/> and gives it back through <see cref="FromJson"/>.
/// </summary>
public sealed record WorkflowState
{
    internal WorkflowState()
    {
    }

    public required string DefinitionId { get; init; }

    public required int Version { get; init; }

    /// <summary>Hash of the definition text; a state runs only on the very definition that it was made with.</summary>
    public required string ContentHash { get; init; }

    public WorkflowStatus Status { get; init; }

    public WorkflowSubStatus SubStatus { get; init; }

    public string? Name { get; init; }

    public string? CorrelationId { get; init; }

    public IReadOnlyList<OpenWait> Waits { get; init; } = [];

    public IReadOnlyList<OpenIncident> Incidents { get; init; } = [];

    /// <summary>
    /// Ids of the activities that are done, in the order of their completion. Where a way led back, what it led to and all that
    /// comes after are not done until they come again.
    /// </summary>
    public IReadOnlyList<string> Done { get; init; } = [];

    internal Counters Next { get; init; }

    internal Values Variables { get; init; } = Values.Empty;

    internal Values Input { get; init; } = Values.Empty;

    internal Values Outputs { get; init; } = Values.Empty;

    internal JsonNode? LastResult { get; init; }

    internal IReadOnlyList<ScopeState> Scopes { get; init; } = [];

    /// <summary>The latest closed waits, oldest first; bounded.</summary>
    internal IReadOnlyList<ClosedWait> Closed { get; init; } = [];

    /// <summary>The value of a workflow variable, as a copy.</summary>
    public JsonNode? GetVariable(string name) => Variables.Get(name)?.DeepClone();

    public IEnumerable<string> VariableNames => Variables.Names;

    /// <summary>The running composites and items of one ForEach or ParallelForEach, with their items, oldest first.</summary>
    public IReadOnlyList<(string ScopeId, JsonNode? Item)> OpenItems(string forEachId) =>
    [
        .. Scopes.Where(scope => scope.IsItem && scope.ActivityId == forEachId)
            .Select(scope => (ScopeIds.Format(scope.Parent), scope.Item?.DeepClone())),
    ];

    public string ToJson() => StateJson.Write(this);

    /// <exception cref="FormatException">The text is not a state written by <see cref="ToJson"/>.</exception>
    public static WorkflowState FromJson(string json) => StateJson.Read(json);
}
