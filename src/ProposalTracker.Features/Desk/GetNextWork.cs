using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Desk;

/// <summary>Whether the person still has something to do on a case: after a command it decides which page comes next.</summary>
public sealed record GetNextWorkQuery(long CaseId) : IQuery<NextWork>;

public sealed record NextWork(bool IsThere);

internal sealed class GetNextWorkHandler(CurrentActor actor, PersonalWork work) : IRequestHandler<GetNextWorkQuery, Result<NextWork>>
{
    public async Task<Result<NextWork>> Handle(GetNextWorkQuery query, CancellationToken cancellationToken) => new NextWork(
        await (await work.OpenAsync(actor.Required, cancellationToken)).AnyAsync(i => i.CaseId == query.CaseId, cancellationToken));
}
