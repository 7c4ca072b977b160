using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Calendar;
using ProposalTracker.Domain.Deadlines;
using ProposalTracker.Features.Cases;

namespace ProposalTracker.Features.Process;

/// <summary>The head of a work item's page: what is to be done, on which case, by when. Refused like the command would be.</summary>
public sealed record GetWorkItemQuery(long WorkItemId, string Kind) : IQuery<WorkItemDetails>;

/// <param name="Unit">The unit whose work it is; null for the congress and government offices and representatives.</param>
public sealed record WorkItemDetails(
    long Id, string Kind, string Label, CaseHeader Case, ProposalCard Proposal, string? Unit, long? DepartmentId, long? AssignmentId,
    DateOnly? DueOn, string? DueWhy, RemainingTime? Remaining);

internal sealed class GetWorkItemHandler(ProposalTrackerContext context, WorkItemDoor door, OfficeClock clock)
    : IRequestHandler<GetWorkItemQuery, Result<WorkItemDetails>>
{
    public async Task<Result<WorkItemDetails>> Handle(GetWorkItemQuery query, CancellationToken cancellationToken)
    {
        var entered = await door.EnterAsync(query.WorkItemId, query.Kind, cancellationToken);
        if (entered.Error is { } refused)
            return refused;
        var item = entered.Value;
        var @case = await context.Cases
            .Include(c => c.Proposals).ThenInclude(p => p.LeadProposer!.Delegation)
            .Include(c => c.Proposals).ThenInclude(p => p.ProposingDelegation)
            .Include(c => c.Proposals).ThenInclude(p => p.CoSigners).ThenInclude(s => s.Representative)
            .Include(c => c.Proposals).ThenInclude(p => p.RequestItems)
            .SingleAsync(c => c.Id == item.CaseId, cancellationToken);
        return new WorkItemDetails(
            item.Id, item.Kind, item.Label, CaseHeader.Of(@case, clock.Today), ProposalCard.Of(@case), item.Department?.ShortNameOn(clock.Today),
            item.DepartmentId, item.AssignmentId, item.DueOn, item.DueWhy,
            item.DueOn is { } due ? RemainingTime.Of(due, clock.Today, WorkCalendar.BuiltIn) : null);
    }
}
