using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Proposals;

namespace ProposalTracker.Domain.Cases;

/// <summary>办件: the handling of one proposal, or of several merged ones (并案).</summary>
public sealed class Case : Entity
{
    private readonly List<Proposal> proposals = [];
    private readonly List<Round> rounds = [];
    private readonly List<Assignment> assignments = [];

    private Case()
    {
    }

    public Case(Proposal proposal, long ruleSetId)
    {
        proposals.Add(proposal);
        RuleSetId = ruleSetId;
    }

    public IReadOnlyList<Proposal> Proposals => proposals;

    public IReadOnlyList<Round> Rounds => rounds;

    public IReadOnlyList<Assignment> Assignments => assignments;

    /// <summary>The rule set (办理规则) that the case was registered under; it keeps it.</summary>
    public long RuleSetId { get; private set; }

    public HandlingMode? Mode { get; private set; }

    public CasePhase Phase { get; private set; } = CasePhase.Checking;

    /// <summary>交办之日: from here the legal terms run (代表法 Art. 51).</summary>
    public DateOnly? HandedOverOn { get; private set; }

    /// <summary>Last day of the present round's reply; null before 交办.</summary>
    public DateOnly? DueOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public Proposal Proposal => proposals.FirstOrDefault()
        ?? throw new InvalidOperationException($"Case {Id} was expected to be loaded with its proposals.");

    public Round CurrentRound => rounds.MaxBy(r => r.Number)
        ?? throw new InvalidOperationException($"Case {Id} was expected to have a round: it has not been handed over.");

    public IEnumerable<Assignment> ActiveAssignments => assignments.Where(a => a.IsActive);

    /// <summary>The lead that replies; the first one in modes with several.</summary>
    public Assignment? Lead => ActiveAssignments.FirstOrDefault(a => a.Role == AssignmentRole.Lead);

    public void HandOver(DateOnly on, DueDate due)
    {
        CaseRules.OnlyAnAcceptedProposalIsHandedOver.Require(Proposal.State == ProposalState.Accepted);
        CaseRules.ACaseIsHandedOverOnce.Require(HandedOverOn is null);
        CaseRules.HandOverIsNotBeforeTheProposal.Require(on >= Proposal.SubmittedOn, Proposal.SubmittedOn);
        HandedOverOn = on;
        OpenRound(on, due);
    }

    public void SetMode(HandlingMode mode)
    {
        CaseRules.ModeIsSetBeforeAssigning.Require(!ActiveAssignments.Any() || Mode == mode);
        Mode = mode;
    }

    /// <exception cref="RuleBrokenException">The department has this role already, or the mode allows no (further) such role.</exception>
    public Assignment Assign(Department department, AssignmentRole role, DateOnly on, DueDate due)
    {
        CaseRules.NoAssignmentBeforeHandOver.Require(HandedOverOn is not null);
        CaseRules.ModeIsChosenFirst.Require(Mode is not null);
        CaseRules.OneActiveAssignmentPerDepartment.Require(
            ActiveAssignments.All(a => a.Department != department), department.ShortNameOn(on));
        var oneLead = Mode is HandlingMode.Alone or HandlingMode.LeadWithCoHandlers;
        if (role == AssignmentRole.Lead)
            CaseRules.OneLeadInThisMode.Require(!oneLead || Lead is null);
        else
            CaseRules.NoCoHandlersWhenAlone.Require(Mode != HandlingMode.Alone);
        CaseRules.ADepartmentMustExist.Require(department.ClosedOn is null || department.ClosedOn > on, department.ShortNameOn(on));
        var assignment = new Assignment(department, role, on, due);
        if (role == AssignmentRole.Lead && oneLead)
            assignment.LeadsAlone(Id);
        assignments.Add(assignment);
        return assignment;
    }

    public Assignment AssignmentOf(long assignmentId) => assignments.SingleOrDefault(a => a.Id == assignmentId)
        ?? throw new InvalidOperationException($"Case {Id} was expected to have the assignment {assignmentId}.");

    public void Replied(DateOnly on, DateTime now)
    {
        CurrentRound.Replied(on);
        foreach (var lead in ActiveAssignments.Where(a => a is { Role: AssignmentRole.Lead, State: AssignmentState.Handling }))
            lead.Finish(now);
    }

    /// <summary>不满意: the next round opens with its own clock; the lead handles again.</summary>
    public void HandleAgain(DateOnly on, DueDate due)
    {
        CurrentRound.Close(on);
        OpenRound(on, due);
        foreach (var lead in ActiveAssignments.Where(a => a.Role == AssignmentRole.Lead))
            lead.HandleAgain(due);
    }

    /// <summary>Ends the case for good; the phase says how.</summary>
    public void End(CasePhase phase, DateOnly on, DateTime now)
    {
        Phase = phase;
        ClosedOn = on;
        if (phase == CasePhase.Closed)
        {
            CurrentRound.Close(on);
            return;
        }
        var because = phase switch
        {
            CasePhase.Withdrawn => "代表撤回建议",
            CasePhase.Declined => "不予受理",
            _ => "流程异常，办理终止",
        };
        foreach (var assignment in ActiveAssignments.ToList())
            assignment.Relieve(because, now);
    }

    public void StandsAt(CasePhase phase) => Phase = phase;

    private void OpenRound(DateOnly on, DueDate due)
    {
        rounds.Add(new Round(rounds.Count + 1, on, due));
        DueOn = due.On;
    }
}
