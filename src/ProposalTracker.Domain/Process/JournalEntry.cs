namespace ProposalTracker.Domain.Process;

/// <summary>One step of the engine with all its transitions, append-only (engine.md, semantics 9).</summary>
public sealed class JournalEntry : Entity
{
    private JournalEntry()
    {
    }

    public JournalEntry(WorkflowInstance instance, string moves, DateTime at, long? by)
    {
        Instance = instance;
        Moves = moves;
        At = at;
        ByPersonId = by;
    }

    public WorkflowInstance? Instance { get; private set; }

    public long InstanceId { get; private set; }

    /// <summary>From where to where: the engine's transitions in their order, as the host writes them down.</summary>
    public string Moves { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Null for timers and the system itself.</summary>
    public long? ByPersonId { get; private set; }
}
