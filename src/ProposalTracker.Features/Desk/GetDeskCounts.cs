using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Desk;

/// <summary>How many open work items the person has, for the bar on every page.</summary>
public sealed record GetDeskCountsQuery : IQuery<DeskCounts>;

public sealed record DeskCounts(int Mine, int Overdue);

internal sealed class GetDeskCountsHandler(CurrentActor actor, PersonalWork work, OfficeClock clock)
    : IRequestHandler<GetDeskCountsQuery, Result<DeskCounts>>
{
    public async Task<Result<DeskCounts>> Handle(GetDeskCountsQuery query, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var counts = await (await work.OpenAsync(actor.Required, cancellationToken)).AsNoTracking()
            .GroupBy(_ => 1).Select(g => new { Mine = g.Count(), Overdue = g.Count(i => i.DueOn != null && i.DueOn < today) }).SingleOrDefaultAsync(cancellationToken);
        return new DeskCounts(counts?.Mine ?? 0, counts?.Overdue ?? 0);
    }
}
