namespace ProposalTracker.Domain.Trust;

/// <summary>Who did what, when and why; saved in the transaction of the change and never changed.</summary>
public sealed class AuditEntry : Entity
{
    private AuditEntry()
    {
    }

    public AuditEntry(DateTime at, long? personId, string who, string action, string what, string? why)
    {
        At = at;
        PersonId = personId;
        Who = who;
        Action = action;
        What = what;
        Why = why;
    }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Null for the system itself and for one-time links.</summary>
    public long? PersonId { get; private set; }

    /// <summary>Name and unit as they were then: people and units change their names.</summary>
    public string Who { get; private set; } = "";

    /// <summary>Chinese verb of the timeline, for example 签收.</summary>
    public string Action { get; private set; } = "";

    /// <summary>One sentence saying what was done.</summary>
    public string What { get; private set; } = "";

    /// <summary>The reason that the person gave.</summary>
    public string? Why { get; private set; }

    public Cases.Case? Case { get; private set; }

    public long? CaseId { get; private set; }

    public AuditEntry About(Cases.Case? @case)
    {
        Case = @case;
        return this;
    }
}
