namespace ProposalTracker.Domain.Process;

/// <summary>A wait that falls due by itself: a row with a time, claimed in the very transaction that fires it.</summary>
public sealed class WorkflowTimer : Entity
{
    private WorkflowTimer()
    {
    }

    public WorkflowTimer(WorkflowInstance instance, string waitId, DateTime dueAt)
    {
        Instance = instance;
        WaitId = waitId;
        DueAt = dueAt;
    }

    public WorkflowInstance? Instance { get; private set; }

    public long InstanceId { get; private set; }

    public string WaitId { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime DueAt { get; private set; }
}
