using MediatR;
using ProposalTracker.Data;

namespace ProposalTracker.Features.Trust;

/// <summary>The person behind a login; not found when he has left. Roles are read afresh, so that one taken away ends at once.</summary>
public sealed record GetActorQuery(long PersonId) : IQuery<Actor>;

internal sealed class GetActorHandler(ProposalTrackerContext context, OfficeClock clock) : IRequestHandler<GetActorQuery, Result<Actor>>
{
    public async Task<Result<Actor>> Handle(GetActorQuery query, CancellationToken cancellationToken)
    {
        var actor = await Actors.FindAsync(context, query.PersonId, clock.Today, cancellationToken);
        return actor is null ? Error.NotFound("这个账号") : actor;
    }
}
