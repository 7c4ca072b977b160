using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Organisation;

namespace ProposalTracker.Domain.Process;

/// <summary>待办: what one unit or person must do now. Opened and closed by the workflow, one per engine wait.</summary>
public sealed class WorkItem : Entity
{
    private WorkItem()
    {
    }

    public WorkItem(Case @case, string waitId, string activityId, string kind, string label, DateTime openedAt)
    {
        Case = @case;
        WaitId = waitId;
        ActivityId = activityId;
        Kind = kind;
        Label = label;
        OpenedAt = openedAt;
    }

    public Case? Case { get; private set; }

    public long CaseId { get; private set; }

    /// <summary>The engine's wait, unique in the case for ever.</summary>
    public string WaitId { get; private set; } = "";

    public string ActivityId { get; private set; } = "";

    /// <summary>Kind of work: SignIn, GiveOpinion … (the host's task catalogue).</summary>
    public string Kind { get; private set; } = "";

    /// <summary>The step's name in the definition, for example 主办签收.</summary>
    public string Label { get; private set; } = "";

    /// <summary>The role that does it.</summary>
    public Role Role { get; private set; }

    /// <summary>The unit whose role it is; null for representatives.</summary>
    public Department? Department { get; private set; }

    public long? DepartmentId { get; private set; }

    /// <summary>The assignment it is about: of a sign-in, an opinion, a ruling.</summary>
    public Assignment? Assignment { get; private set; }

    public long? AssignmentId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime OpenedAt { get; private set; }

    /// <summary>Last day; null where no term is set.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>The time limit of the rule set by which it is due; null where no term is set. The reason of the date follows from it.</summary>
    public string? DueTerm { get; private set; }

    /// <summary>UTC; null while open.</summary>
    public DateTime? ClosedAt { get; private set; }

    public long? ClosedByPersonId { get; private set; }

    /// <summary>Outcome in the workflow's word, for example accepted; or withdrawn.</summary>
    public string? Outcome { get; private set; }

    /// <summary>Concurrency token: two people never complete the same item.</summary>
    public int Version { get; private set; }

    public bool IsOpen => ClosedAt is null;

    public void IsFor(Role role, Department? department, Assignment? assignment)
    {
        Role = role;
        Department = department;
        Assignment = assignment;
    }

    /// <summary>The work goes over to another unit as it stands.</summary>
    public void PassesTo(Department? department, Assignment assignment)
    {
        IsFor(Role, department, assignment);
        Version++;
    }

    public void IsDue(DateOnly on, string term)
    {
        DueOn = on;
        DueTerm = term;
    }

    /// <summary>Something was done, but not all: whoever does more at the same moment has to look again.</summary>
    public void GoesOn() => Version++;

    /// <summary>The case was moved to another version of its workflow, where the same wait stands at another activity.</summary>
    public void StandsAt(string activityId, string label)
    {
        ActivityId = activityId;
        Label = label;
        Version++;
    }

    public void Close(string outcome, long? by, DateTime now)
    {
        if (!IsOpen)
            throw new InvalidOperationException($"Work item {Id} was expected to be open.");
        Outcome = outcome;
        ClosedByPersonId = by;
        ClosedAt = now;
        Version++;
    }
}
