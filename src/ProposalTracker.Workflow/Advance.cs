using System.Text.Json.Nodes;

namespace ProposalTracker.Workflow;

/// <summary>The outcome of one step: the new state, the answer to the stimulus, what to carry out, and the transitions for the journal.</summary>
public sealed record Advance(
    WorkflowState State, StimulusAnswer Answer, IReadOnlyList<Effect> Effects, IReadOnlyList<Transition> Journal);

public enum AnswerKind
{
    Accepted,

    /// <summary>The same was done before; nothing changed.</summary>
    AlreadyDone,

    /// <summary>Nothing waits for this; nothing changed.</summary>
    NotWaiting,

    /// <summary>Not possible in this state; nothing changed.</summary>
    Refused,
}

/// <param name="Reason">Chinese; null when accepted.</param>
/// <param name="AtUtc">When it was done before, as far as the state still knows.</param>
public sealed record StimulusAnswer(AnswerKind Kind, string? Reason = null, DateTime? AtUtc = null)
{
    public static StimulusAnswer Accepted { get; } = new(AnswerKind.Accepted);

    public bool IsAccepted => Kind is AnswerKind.Accepted;
}

public enum TransitionKind
{
    Started,
    Completed,
    Suspended,
    Resumed,
    Withdrawn,
    Failed,
    Retried,
    Skipped,
    Replaced,
    Migrated,
}

/// <summary>One transition of the append-only journal. Who and when belong to the host.</summary>
/// <param name="Seq">Grows by one for every transition of an instance.</param>
/// <param name="Outcome">The ports taken, joined by a comma, or the reason of a withdrawal.</param>
/// <param name="Item">CurrentValue of the nearest ParallelForEach or ForEach; null outside.</param>
public sealed record Transition(
    int Seq, string ActivityId, TransitionKind What, string? WaitId = null, string? Outcome = null, JsonNode? Item = null);

/// <summary>Bounds of one step. Exceeding one is an incident with a reason, never a hang.</summary>
public sealed record AdvanceLimits
{
    public static AdvanceLimits Default { get; } = new();

    /// <summary>Activity executions in one step.</summary>
    public int MaxSteps { get; init; } = 20_000;

    /// <summary>Composites inside composites.</summary>
    public int MaxNesting { get; init; } = 32;

    /// <summary>Items of one ForEach or ParallelForEach.</summary>
    public int MaxItems { get; init; } = 1_000;

    /// <summary>Composites and items of loops that run at one time in one instance.</summary>
    public int MaxScopes { get; init; } = 5_000;

    /// <summary>Waits open at one time in one instance.</summary>
    public int MaxOpenWaits { get; init; } = 2_000;

    /// <summary>Time of one expression.</summary>
    public TimeSpan ExpressionTime { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Time of all expressions of one step together.</summary>
    public TimeSpan ExpressionTimeInAll { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Bytes that one expression may allocate.</summary>
    public long ExpressionMemory { get; init; } = 16 * 1024 * 1024;

    /// <summary>Characters of one value (variable, result, payload) as JSON.</summary>
    public int MaxValueLength { get; init; } = 256 * 1024;
}
