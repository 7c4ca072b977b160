using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Ledger;

/// <summary>The cases before and after one in a ledger, so that a whole list is gone through without going back to it.</summary>
public sealed record GetNeighboursQuery(ListCasesQuery Ledger, long CaseId) : IQuery<Neighbours>;

/// <param name="Place">Of the case in the ledger, from 1; 0 when it does not fit the filters any more.</param>
public sealed record Neighbours(int Place, int Total, long? PreviousId, long? NextId)
{
    /// <summary>Page of the ledger on which the case stands.</summary>
    public int Page => Math.Max(0, Place - 1) / ListCasesQuery.PageSize + 1;
}

internal sealed class GetNeighboursHandler(ProposalTrackerContext context, CurrentActor actor, OfficeClock clock)
    : IRequestHandler<GetNeighboursQuery, Result<Neighbours>>
{
    public async Task<Result<Neighbours>> Handle(GetNeighboursQuery query, CancellationToken cancellationToken)
    {
        var ids = await context.Cases.AsNoTracking().VisibleTo(actor.Required).Fitting(query.Ledger, clock.Today).OrderedBy(query.Ledger)
            .Select(c => c.Id).ToListAsync(cancellationToken);
        var at = ids.IndexOf(query.CaseId);
        return new Neighbours(at + 1, ids.Count, at > 0 ? ids[at - 1] : null, at >= 0 && at + 1 < ids.Count ? ids[at + 1] : null);
    }
}
