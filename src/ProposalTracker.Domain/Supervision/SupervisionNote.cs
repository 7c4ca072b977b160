namespace ProposalTracker.Domain.Supervision;

/// <summary>One entry: what the supervising side asked (督办意见), or how far a unit has come (进展报告).</summary>
public sealed class SupervisionNote : Entity
{
    private SupervisionNote()
    {
    }

    internal SupervisionNote(SupervisionNoteKind kind, string text, long? departmentId, long by, DateTime now)
    {
        Kind = kind;
        Text = text;
        DepartmentId = departmentId;
        WrittenByPersonId = by;
        WrittenAt = now;
    }

    public SupervisionNoteKind Kind { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>The unit that reports; null for the supervising side.</summary>
    public long? DepartmentId { get; private set; }

    public long WrittenByPersonId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime WrittenAt { get; private set; }
}

public enum SupervisionNoteKind
{
    /// <summary>督办意见.</summary>
    Supervision,

    /// <summary>进展报告.</summary>
    Progress,
}
