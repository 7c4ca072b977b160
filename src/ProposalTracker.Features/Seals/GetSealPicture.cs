using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Seals;

/// <summary>The picture itself, for whoever keeps the seal.</summary>
public sealed record GetSealPictureQuery(long SealId) : IQuery<SealImage>;

public sealed record SealImage(byte[] Png);

internal sealed class GetSealPictureHandler(ProposalTrackerContext context, CurrentActor actor) : IRequestHandler<GetSealPictureQuery, Result<SealImage>>
{
    public async Task<Result<SealImage>> Handle(GetSealPictureQuery query, CancellationToken cancellationToken)
    {
        var seal = await context.DepartmentSeals.AsNoTracking().SingleOrDefaultAsync(s => s.Id == query.SealId, cancellationToken);
        return seal is null || !SealBook.MayKeep(actor.Required, seal.DepartmentId) ? Error.NotFound("这枚印章") : new SealImage(seal.Picture);
    }
}
