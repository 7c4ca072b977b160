namespace ProposalTracker.Domain.Process;

/// <summary>One transition of the engine, append-only (engine.md, semantics 9).</summary>
public sealed class JournalEntry : Entity
{
    private JournalEntry()
    {
    }

    public JournalEntry(WorkflowInstance instance, string activityId, string what, string? waitId, string? outcome, DateTime at, long? by)
    {
        Instance = instance;
        ActivityId = activityId;
        What = what;
        WaitId = waitId;
        Outcome = outcome;
        At = at;
        ByPersonId = by;
    }

    public WorkflowInstance? Instance { get; private set; }

    public long InstanceId { get; private set; }

    public string ActivityId { get; private set; } = "";

    public string What { get; private set; } = "";

    public string? WaitId { get; private set; }

    public string? Outcome { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Null for timers and the system itself.</summary>
    public long? ByPersonId { get; private set; }
}
