using System.Text.Json.Nodes;

namespace ProposalTracker.Workflow;

/// <summary>What the host must carry out, in the transaction that stores the new state.</summary>
public abstract record Effect
{
    private Effect()
    {
    }

    /// <param name="Item">CurrentValue of the nearest ParallelForEach or ForEach; null outside.</param>
    public sealed record TaskRequested(
        string WaitId, string ActivityId, string TaskName, string DisplayText, JsonObject Payload, JsonNode? Item) : Effect;

    public sealed record TaskWithdrawn(string WaitId, string ActivityId, string Reason) : Effect;

    public sealed record TimerSet(string WaitId, string ActivityId, DateTime DueUtc) : Effect;

    public sealed record TimerCleared(string WaitId, string ActivityId) : Effect;

    /// <param name="LocalOnly">The event is meant for this instance alone; the interpreter has already delivered it.</param>
    public sealed record EventPublished(string Name, string? CorrelationId, JsonNode? Payload, bool LocalOnly) : Effect;

    /// <summary>The line of an Elsa.WriteLine, for the simulator and the log.</summary>
    public sealed record LineWritten(string ActivityId, string Text) : Effect;

    public sealed record IncidentRaised(string IncidentId, string ActivityId, string Code, string Message) : Effect;

    public sealed record IncidentCleared(string IncidentId, string ActivityId) : Effect;

    public sealed record Finished(WorkflowSubStatus SubStatus) : Effect;

    public sealed record Faulted(string Reason) : Effect;
}
