using ProposalTracker.Domain.Organisation;

namespace ProposalTracker.Domain.Cases;

/// <summary>承办: case × department × role, with its own deadline, sign-in, return and end.</summary>
public sealed class Assignment : Entity
{
    private readonly List<ReturnRequest> returns = [];

    private Assignment()
    {
    }

    internal Assignment(Department department, AssignmentRole role, DateOnly assignedOn, DueDate due)
    {
        Department = department;
        Role = role;
        AssignedOn = assignedOn;
        DueOn = due.On;
        DueWhy = due.Why;
    }

    public long CaseId { get; private set; }

    public Department? Department { get; private set; }

    public long DepartmentId { get; private set; }

    public AssignmentRole Role { get; private set; }

    public AssignmentState State { get; private set; } = AssignmentState.AwaitingSignIn;

    public DateOnly AssignedOn { get; private set; }

    /// <summary>Last day for what this department owes: the reply (lead) or the opinion (co-handler).</summary>
    public DateOnly DueOn { get; private set; }

    public string DueWhy { get; private set; } = "";

    /// <summary>The round that it handles. In 分办 each lead counts its own; in the other modes all stand in the case's.</summary>
    public int RoundNumber { get; private set; } = 1;

    /// <summary>UTC instant of 签收; null before.</summary>
    public DateTime? SignedInAt { get; private set; }

    public long? SignedInByPersonId { get; private set; }

    /// <summary>UTC instant at which the assignment stopped being active; null while it is.</summary>
    public DateTime? EndedAt { get; private set; }

    public string? EndedBecause { get; private set; }

    /// <summary>
    /// The case's id while this is its only possible lead (modes 独办 and 主会办), null otherwise.
    /// A unique index on it lets the database refuse a second active lead.
    /// </summary>
    public long? SoleLeadOfCaseId { get; private set; }

    public IReadOnlyList<ReturnRequest> Returns => returns;

    public bool IsActive => EndedAt is null;

    public ReturnRequest? OpenReturn => returns.SingleOrDefault(r => r.Upheld is null);

    internal void LeadsAlone(long caseId) => SoleLeadOfCaseId = caseId;

    internal void Handles(int roundNumber) => RoundNumber = roundNumber;

    internal bool HasReplied(int roundNumber) => RoundNumber > roundNumber || State == AssignmentState.Done;

    public void SignIn(long by, DateTime now)
    {
        CaseRules.OnlyAWaitingAssignmentIsSignedIn.Require(State == AssignmentState.AwaitingSignIn);
        State = AssignmentState.Handling;
        SignedInAt = now;
        SignedInByPersonId = by;
    }

    /// <summary>Asks to be relieved (退办), with a reason always and a better unit where one is known.</summary>
    public void AskReturn(string reason, long? suggestedDepartmentId, long by, DateTime now)
    {
        CaseRules.OnlyAWaitingAssignmentIsReturned.Require(State == AssignmentState.AwaitingSignIn);
        CaseRules.NobodySuggestsHimself.Require(suggestedDepartmentId != DepartmentId);
        returns.Add(new ReturnRequest(reason, suggestedDepartmentId, by, now));
        State = AssignmentState.ReturnAsked;
    }

    /// <summary>Rules on the open return: upheld relieves the department, refused leaves it handling (it must).</summary>
    public void RuleOnReturn(bool upheld, string reason, long by, DateTime now)
    {
        var open = OpenReturn;
        CaseRules.ThereIsAReturnToRuleOn.Require(open is not null);
        // Require has thrown where none is open.
        open!.Rule(upheld, reason, by, now);
        if (upheld)
        {
            Relieve("退办获准", now);
            return;
        }
        State = AssignmentState.Handling;
        SignedInAt = now;
        SignedInByPersonId = by;
    }

    public void Relieve(string because, DateTime now)
    {
        CaseRules.OnlyAnActiveAssignmentEnds.Require(IsActive);
        End(AssignmentState.Relieved, because, now);
    }

    /// <summary>免会办: the opinion is not awaited any more.</summary>
    public void Waive(string because, DateTime now)
    {
        CaseRules.OnlyAnActiveAssignmentEnds.Require(IsActive);
        CaseRules.OnlyAMissingOpinionIsWaived.Require(Role == AssignmentRole.CoHandler && State != AssignmentState.Done);
        End(AssignmentState.Waived, CaseRules.WaivingNeedsAReason.RequireText(because), now);
    }

    /// <summary>Takes over round and deadline of the unit that led before.</summary>
    public void Succeeds(Assignment former)
    {
        RoundNumber = former.RoundNumber;
        DueOn = former.DueOn;
        DueWhy = former.DueWhy;
    }

    public void Finish(DateTime now)
    {
        CaseRules.OnlyAHandlingAssignmentFinishes.Require(State == AssignmentState.Handling);
        State = AssignmentState.Done;
        EndedBecause = null;
        FinishedAt = now;
    }

    /// <summary>UTC instant of the opinion's submission or the reply's sending; the assignment stays active for the case.</summary>
    public DateTime? FinishedAt { get; private set; }

    /// <summary>A new round: the lead handles again, with a new deadline.</summary>
    internal void HandleAgain(DueDate due, int roundNumber)
    {
        RoundNumber = roundNumber;
        State = AssignmentState.Handling;
        FinishedAt = null;
        DueOn = due.On;
        DueWhy = due.Why;
    }

    private void End(AssignmentState state, string because, DateTime now)
    {
        State = state;
        EndedAt = now;
        EndedBecause = because;
        SoleLeadOfCaseId = null;
    }
}
