using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Distribution;

/// <summary>Hands the work of a lead over to another unit.</summary>
internal sealed class LeadSuccession(
    ProposalTrackerContext context, AssignmentDesk units, ICaseWorkflow workflow, CurrentActor actor, OfficeClock clock)
{
    /// <summary>Why the lead cannot be replaced now; null when it can.</summary>
    public async Task<string?> RefusalAsync(Case @case, Assignment former, CancellationToken cancellationToken)
    {
        if (former.State == AssignmentState.Done)
            return "主办单位已经答复，不能再更换。";
        if (former.State == AssignmentState.ReturnAsked)
            return "主办单位已经申请退办，请先裁定。";
        var round = @case.RoundFor(former).Number;
        return await context.Replies.AnyAsync(
            r => r.CaseId == @case.Id && r.RoundNumber == round && r.IssuerId == former.DepartmentId && r.State != ReplyState.Drafting, cancellationToken)
            ? "答复已经送核，请先退回拟稿人，再更换主办单位。"
            : null;
    }

    public async Task<Result<Assignment>> SucceedAsync(
        Case @case, Assignment former, long departmentId, string reason, CancellationToken cancellationToken)
    {
        var signedIn = former.State == AssignmentState.Handling;
        var drafts = @case.Mode == HandlingMode.Jointly && @case.Lead == former;
        var branches = workflow.BranchesOf(@case, former.Id);
        former.Relieve(reason, clock.Now);
        // The database lets a sole lead in only when the former one is out.
        await context.SaveChangesAsync(cancellationToken);
        var assigned = await units.AssignAsync(@case, [new([departmentId], AssignmentRole.Lead, nameof(ReplaceLeadCommand.DepartmentId))], cancellationToken);
        if (assigned.Error is { } unknown)
            return unknown;
        var lead = assigned.Value[0];
        lead.Succeeds(former);
        if (branches.Contains(WorkflowModes.LeadsId))
            return await RejoinAsync(@case, former, lead, cancellationToken) is { } refusal ? Error.Refused(refusal) : lead;
        if (signedIn)
            lead.SignIn(actor.Required.PersonId, clock.Now);
        // Of several that reply together the first drafts (牵头), and the new one is the last: all later steps ask the first.
        var heir = drafts ? @case.Lead ?? lead : lead;
        foreach (var item in await context.WorkItems.Where(i => i.CaseId == @case.Id && i.AssignmentId == former.Id && i.ClosedAt == null).ToListAsync(cancellationToken))
            item.PassesTo(WorkItemRoles.IsOfAUnit(item.Role) ? heir.Department : null, heir);
        return lead;
    }

    private async Task<string?> RejoinAsync(Case @case, Assignment former, Assignment lead, CancellationToken cancellationToken) =>
        await units.JoinAsync(@case, [lead], cancellationToken)
        ?? (await workflow.RemoveItemAsync(@case, WorkflowModes.LeadsId, former.Id, cancellationToken)).Refusal;
}
