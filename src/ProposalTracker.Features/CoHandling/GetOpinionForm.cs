using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Features.Process;

namespace ProposalTracker.Features.CoHandling;

/// <summary>What the page 会办意见 shows: the proposal, to whom the opinion goes, and the unit's usual contact.</summary>
public sealed record GetOpinionFormQuery(long WorkItemId) : IQuery<OpinionForm>;

/// <param name="Lead">The lead department that gets the opinion.</param>
public sealed record OpinionForm(WorkItemDetails Item, string? Lead, string? ContactName, string? ContactPhone);

internal sealed class GetOpinionFormHandler(WorkItemHead heads, ProposalTrackerContext context)
    : IRequestHandler<GetOpinionFormQuery, Result<OpinionForm>>
{
    public async Task<Result<OpinionForm>> Handle(GetOpinionFormQuery query, CancellationToken cancellationToken)
    {
        var opened = await heads.OpenAsync(query.WorkItemId, CaseTasks.GiveOpinion, cancellationToken);
        if (opened.Error is { } refused)
            return refused;
        var (item, _, head) = opened.Value;
        var unit = await context.Departments.AsNoTracking().SingleAsync(d => d.Id == item.DepartmentId, cancellationToken);
        return new OpinionForm(head, head.Case.LeadUnit, unit.ContactName, unit.ContactPhone);
    }
}
