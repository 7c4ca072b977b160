using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Uploads;

/// <summary>Which of these files are still kept for this person, in the order asked for.</summary>
public sealed record ListUploadsQuery(IReadOnlyList<Guid> Keys) : IQuery<UploadList>;

public sealed record UploadList(IReadOnlyList<KeptUpload> Uploads);

internal sealed class ListUploadsHandler(ProposalTrackerContext context, CurrentActor actor) : IRequestHandler<ListUploadsQuery, Result<UploadList>>
{
    public async Task<Result<UploadList>> Handle(ListUploadsQuery query, CancellationToken cancellationToken)
    {
        var person = actor.Required.PersonId;
        var found = await context.Uploads.Where(u => u.PersonId == person && query.Keys.Contains(u.Key))
            .Select(u => new KeptUpload(u.Key, u.Name, u.Size)).ToListAsync(cancellationToken);
        return new UploadList([.. query.Keys.Distinct().Select(key => found.Find(u => u.Key == key)).OfType<KeptUpload>()]);
    }
}
