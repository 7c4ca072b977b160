using MediatR;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Rules;

namespace ProposalTracker.Features.HandOver;

/// <summary>What the page 交办 shows: the proposal, and the deadline that would follow from handing it over today.</summary>
public sealed record GetHandOverFormQuery(long WorkItemId) : IQuery<HandOverForm>;

/// <param name="DueIfToday">Last day of the reply when it is handed over today, with the reasons.</param>
public sealed record HandOverForm(WorkItemDetails Item, DateOnly Today, DueDate DueIfToday);

internal sealed class GetHandOverFormHandler(WorkItemHead heads, RuleBook rules, OfficeClock clock)
    : IRequestHandler<GetHandOverFormQuery, Result<HandOverForm>>
{
    public async Task<Result<HandOverForm>> Handle(GetHandOverFormQuery query, CancellationToken cancellationToken)
    {
        var opened = await heads.OpenAsync(query.WorkItemId, CaseTasks.HandOver, cancellationToken);
        if (opened.Error is { } refused)
            return refused;
        var @case = opened.Value.Case;
        var due = await rules.ReplyDueAsync(@case, clock.Today, cancellationToken);
        return new HandOverForm(opened.Value.Head, clock.Today, due);
    }
}
