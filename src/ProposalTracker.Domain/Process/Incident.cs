namespace ProposalTracker.Domain.Process;

/// <summary>流程异常: an engine step that a person must look at; retried, skipped or replaced.</summary>
public sealed class Incident : Entity
{
    private Incident()
    {
    }

    public Incident(WorkflowInstance instance, string incidentId, string activityId, string code, string message, DateTime now)
    {
        Instance = instance;
        IncidentId = incidentId;
        ActivityId = activityId;
        Code = code;
        Message = message;
        RaisedAt = now;
    }

    public WorkflowInstance? Instance { get; private set; }

    public long InstanceId { get; private set; }

    /// <summary>The engine's own id of it.</summary>
    public string IncidentId { get; private set; } = "";

    public string ActivityId { get; private set; } = "";

    public string Code { get; private set; } = "";

    public string Message { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime RaisedAt { get; private set; }

    public DateTime? ClearedAt { get; private set; }

    /// <summary>The case was moved to another version of its workflow, where the same incident stands at another activity.</summary>
    public void StandsAt(string activityId) => ActivityId = activityId;

    public void Clear(DateTime now) => ClearedAt = now;
}
