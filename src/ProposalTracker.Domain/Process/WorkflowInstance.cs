using ProposalTracker.Domain.Cases;

namespace ProposalTracker.Domain.Process;

/// <summary>
/// Where the workflow of one case stands. The state is the engine's own compact JSON; the host only stores it.
/// <see cref="Version"/> lets one change of the case at a time win; the pipeline retries the others on fresh state.
/// </summary>
public sealed class WorkflowInstance : Entity
{
    private WorkflowInstance()
    {
    }

    public WorkflowInstance(Case @case, long workflowVersionId)
    {
        Case = @case;
        WorkflowVersionId = workflowVersionId;
    }

    public Case? Case { get; private set; }

    public long CaseId { get; private set; }

    public WorkflowVersion? WorkflowVersion { get; private set; }

    public long WorkflowVersionId { get; private set; }

    /// <summary>Empty before the start.</summary>
    public string StateJson { get; private set; } = "";

    public bool IsFinished { get; private set; }

    public int Version { get; private set; }

    /// <summary>
    /// Something of the case changes in this transaction. Without it two changes of one moment could both commit that exclude
    /// each other in rows of their own: a new lead, and a task for the former.
    /// </summary>
    public void CaseChanges() => Version++;

    public void MovesTo(string stateJson, bool isFinished)
    {
        StateJson = stateJson;
        IsFinished = isFinished;
        Version++;
    }

    public void MigratesTo(WorkflowVersion version)
    {
        WorkflowVersion = version;
        // The next step in the same transaction looks for the definition by this.
        WorkflowVersionId = version.Id;
    }
}
