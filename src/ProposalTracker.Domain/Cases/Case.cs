using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Process;
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

    /// <summary>Where its workflow stands; null before the start, and where the case was loaded without it.</summary>
    public WorkflowInstance? Workflow { get; private set; }

    /// <summary>The rule set (办理规则) that the case was registered under; it keeps it.</summary>
    public long RuleSetId { get; private set; }

    public HandlingMode? Mode { get; private set; }

    /// <summary>人大直接分办: the congress office distributes itself, without the government's.</summary>
    public bool IsDirect { get; private set; }

    /// <summary>重点督办.</summary>
    public bool IsKey { get; private set; }

    /// <summary>会签: the co-handlers agree to the text before it is signed.</summary>
    public bool IsCountersigned { get; private set; }

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

    /// <summary>In the order in which they were assigned; one that is not saved yet comes last.</summary>
    public IEnumerable<Assignment> Leads =>
        ActiveAssignments.Where(a => a.Role == AssignmentRole.Lead).OrderBy(a => a.Id == 0).ThenBy(a => a.Id);

    /// <summary>The lead that replies; where several reply together, the one that drafts (牵头).</summary>
    public Assignment? Lead => Leads.FirstOrDefault();

    public bool HasSeveralLeads => Mode is HandlingMode.Separately or HandlingMode.Jointly;

    /// <summary>分办: each lead has its own letter, rating and rounds.</summary>
    public bool RepliesSeparately => Mode == HandlingMode.Separately;

    public CaseTraits Traits(HandlingMode? mode, bool countersigned) => new(Proposal.Stream, mode, IsDirect, IsKey, countersigned);

    public void IsDistributedDirectly() => IsDirect = true;

    internal void IsSupervised() => IsKey = true;

    public void HandOver(DateOnly on, DueDate due)
    {
        CaseRules.OnlyAnAcceptedProposalIsHandedOver.Require(Proposal.State == ProposalState.Accepted);
        CaseRules.ACaseIsHandedOverOnce.Require(HandedOverOn is null);
        CaseRules.HandOverIsNotBeforeTheProposal.Require(on >= Proposal.SubmittedOn, Proposal.SubmittedOn);
        HandedOverOn = on;
        OpenRound(on, due);
    }

    public void SetMode(HandlingMode mode, bool countersigned = false)
    {
        CaseRules.ModeIsSetBeforeAssigning.Require(!ActiveAssignments.Any() || Mode == mode);
        Mode = mode;
        IsCountersigned = countersigned;
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
            CaseRules.OnlyALeadAloneHasCoHandlers.Require(Mode == HandlingMode.LeadWithCoHandlers);
        CaseRules.ADepartmentMustExist.Require(department.ClosedOn is null || department.ClosedOn > on, department.ShortNameOn(on));
        var assignment = new Assignment(department, role, on, due);
        assignment.Handles(RoundFor(null).Number);
        if (role == AssignmentRole.Lead && oneLead)
            assignment.LeadsAlone(Id);
        assignments.Add(assignment);
        return assignment;
    }

    public Assignment AssignmentOf(long assignmentId) => assignments.SingleOrDefault(a => a.Id == assignmentId)
        ?? throw new InvalidOperationException($"Case {Id} was expected to have the assignment {assignmentId}.");

    /// <summary>The round that a lead handles: its own in 分办, else the case's. Without a lead the one that a new lead joins.</summary>
    public Round RoundFor(Assignment? lead) => RepliesSeparately
        ? rounds.Single(r => r.Number == (lead?.RoundNumber ?? 1))
        : CurrentRound;

    /// <param name="sender">The lead whose letter went out.</param>
    public void Replied(DateOnly on, Assignment? sender, DateTime now)
    {
        foreach (var lead in Leads.Where(a => a.State == AssignmentState.Handling && (!RepliesSeparately || a == sender)))
            lead.Finish(now);
        foreach (var round in rounds.Where(r => r.RepliedOn is null && Leads.All(a => a.HasReplied(r.Number))))
            round.Replied(on);
        FollowTheLeads();
    }

    /// <summary>不满意: the next round opens with its own clock; the lead handles again, in 分办 only the one that was rated.</summary>
    public void HandleAgain(DateOnly on, DueDate due, Assignment? rated = null)
    {
        var number = RoundFor(rated).Number + 1;
        if (!RepliesSeparately)
            CurrentRound.Close(on);
        if (rounds.All(r => r.Number != number))
            OpenRound(on, due);
        foreach (var lead in Leads.Where(a => !RepliesSeparately || a == rated))
            lead.HandleAgain(due, number);
        FollowTheLeads();
    }

    /// <summary>Ends the case for good; the phase says how.</summary>
    public void End(CasePhase phase, DateOnly on, DateTime now)
    {
        Phase = phase;
        ClosedOn = on;
        if (phase == CasePhase.Closed)
        {
            foreach (var round in rounds.Where(r => r.ClosedOn is null))
                round.Close(on);
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

    // Several clocks run in 分办; the case shows the one that runs out first.
    private void FollowTheLeads()
    {
        if (RepliesSeparately && Leads.Where(a => a.State != AssignmentState.Done).MinBy(a => a.DueOn) is { } next)
            DueOn = next.DueOn;
    }

    private void OpenRound(DateOnly on, DueDate due)
    {
        rounds.Add(new Round(rounds.Count + 1, on, due));
        DueOn = due.On;
    }
}
