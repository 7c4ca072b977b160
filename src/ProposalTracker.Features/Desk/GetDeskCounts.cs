using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Desk;

/// <summary>How many open work items the person has, for the bar on every page.</summary>
public sealed record GetDeskCountsQuery : IQuery<DeskCounts>;

public sealed record DeskCounts(int Mine, int Overdue);

internal sealed class GetDeskCountsHandler(ProposalTrackerContext context, CurrentActor actor, OfficeClock clock)
    : IRequestHandler<GetDeskCountsQuery, Result<DeskCounts>>
{
    public async Task<Result<DeskCounts>> Handle(GetDeskCountsQuery query, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var counts = await context.WorkItems.AsNoTracking().Where(i => i.ClosedAt == null).DoneBy(actor.Required)
            .GroupBy(_ => 1).Select(g => new { Mine = g.Count(), Overdue = g.Count(i => i.DueOn != null && i.DueOn < today) }).SingleOrDefaultAsync(cancellationToken);
        return new DeskCounts(counts?.Mine ?? 0, counts?.Overdue ?? 0);
    }
}
