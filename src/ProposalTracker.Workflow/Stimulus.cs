using System.Text.Json.Nodes;

namespace ProposalTracker.Workflow;

/// <summary>What happens to an instance from outside. One stimulus is one call of <see cref="Interpreter.Advance"/>.</summary>
public abstract record Stimulus
{
    private Stimulus()
    {
    }

    /// <summary>Starts an instance that has no state yet.</summary>
    public sealed record Start(JsonObject? Input = null, string? CorrelationId = null) : Stimulus;

    /// <summary>A person finished a task; the result is a text (the outcome) or an object with a member <c>outcome</c>.</summary>
    public sealed record TaskCompleted(string WaitId, JsonNode? Result = null) : Stimulus;

    /// <summary>
    /// An event arrived. With a wait id it completes that wait; by name alone it completes the one wait of that name,
    /// or all of them when their activities are marked <c>broadcast</c>.
    /// </summary>
    public sealed record EventReceived(
        string Name, string? CorrelationId = null, JsonNode? Payload = null, string? WaitId = null) : Stimulus;

    /// <summary>The due time of a Delay, StartAt or Timer has come.</summary>
    public sealed record TimerDue(string WaitId) : Stimulus;

    /// <summary>One more item for a running ForEach or ParallelForEach; the scope id is needed when it runs more than once at a time.</summary>
    public sealed record ItemAdded(string ForEachId, JsonNode Item, string? ScopeId = null) : Stimulus;

    /// <summary>Takes an item out of a running ForEach or ParallelForEach and withdraws what it waits for.</summary>
    public sealed record ItemRemoved(string ForEachId, JsonNode Item, string? ScopeId = null) : Stimulus;

    /// <summary>Without a wait id ends the whole instance as Cancelled; with one ends only the branch that waits there.</summary>
    public sealed record Cancel(string? Reason = null, string? WaitId = null) : Stimulus;

    /// <summary>Runs the activity of an incident again.</summary>
    public sealed record Retry(string IncidentId) : Stimulus;

    /// <summary>Passes over the activity of an incident, through the given port (its first one when null).</summary>
    public sealed record Skip(string IncidentId, string? Outcome = null) : Stimulus;

    /// <summary>Puts a result in place of the failed activity and goes on from it.</summary>
    public sealed record Replace(string IncidentId, JsonNode? Result, string? Outcome = null) : Stimulus;

    /// <summary>A person gives the instance up: it ends as Faulted.</summary>
    public sealed record GiveUp(string Reason) : Stimulus;

    /// <summary>
    /// Puts one more token on an activity of a running flowchart: a branch that was not taken when the flow came by it begins
    /// after all, because what decides about it has become true later. Joins treat it as any other branch.
    /// </summary>
    public sealed record BeginBranch(string ActivityId) : Stimulus;

    /// <summary>Moves the instance to another definition; the map names the new activity for each old one whose id changed.</summary>
    public sealed record Migrate(WorkflowDefinition NewDefinition, IReadOnlyDictionary<string, string> Map) : Stimulus;
}
