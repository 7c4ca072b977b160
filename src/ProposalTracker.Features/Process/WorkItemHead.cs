using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Calendar;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Deadlines;
using ProposalTracker.Domain.Process;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Rules;

namespace ProposalTracker.Features.Process;

/// <summary>A work item with its case as loaded, and the head that its page shows.</summary>
internal sealed record OpenedWorkItem(WorkItem Item, Case Case, WorkItemDetails Head);

/// <summary>Opens a work item for its page: refused like the command would be.</summary>
internal sealed class WorkItemHead(ProposalTrackerContext context, WorkItemDoor door, RuleBook rules, OfficeClock clock)
{
    public async Task<Result<OpenedWorkItem>> OpenAsync(long workItemId, string kind, CancellationToken cancellationToken)
    {
        var entered = await door.EnterAsync(workItemId, kind, cancellationToken);
        if (entered.Error is { } refused)
            return refused;
        var item = entered.Value;
        var @case = item.LoadedCase();
        // What the page shows of the proposals besides; the context puts it where it belongs.
        await context.Proposals
            .Include(p => p.LeadProposer!.Delegation)
            .Include(p => p.ProposingDelegation)
            .Include(p => p.CoSigners).ThenInclude(s => s.Representative)
            .Include(p => p.RequestItems)
            .Where(p => EF.Property<long>(p, "CaseId") == item.CaseId).LoadAsync(cancellationToken);
        return new OpenedWorkItem(item, @case, Of(item, @case, await rules.WhyAsync(@case, item, cancellationToken)));
    }

    // A countersigner reads the other unit's verdicts; before there is a lead there are none.
    private static long? IssuerOf(WorkItem item, Case @case) =>
        @case.Leads.Any(a => a.DepartmentId == item.DepartmentId) && item.Kind != CaseTasks.Countersign ? item.DepartmentId : @case.Lead?.DepartmentId;

    private WorkItemDetails Of(WorkItem item, Case @case, string? dueWhy) => new(
        item.Id, item.Kind, item.Label, CaseHeader.Of(@case, clock.Today), ProposalCard.Of(@case, IssuerOf(item, @case), clock.Today), item.Department?.ShortNameOn(clock.Today),
        item.DepartmentId, item.AssignmentId, item.DueOn, dueWhy,
        item.DueOn is { } due ? RemainingTime.Of(due, clock.Today, WorkCalendar.BuiltIn) : null);
}
