using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Uploads;

/// <summary>The files that a form names, for the command that takes them. They stay kept: a form that comes back with an error names them again.</summary>
public sealed record OpenUploadsQuery(IReadOnlyList<Guid> Keys) : IQuery<OpenedUploads>;

public sealed record OpenedUploads(IReadOnlyList<OpenedUpload> Files);

public sealed record OpenedUpload(string Name, byte[] Bytes);

internal sealed class OpenUploadsHandler(ProposalTrackerContext context, CurrentActor actor) : IRequestHandler<OpenUploadsQuery, Result<OpenedUploads>>
{
    public async Task<Result<OpenedUploads>> Handle(OpenUploadsQuery query, CancellationToken cancellationToken)
    {
        var person = actor.Required.PersonId;
        var keys = query.Keys.Distinct().ToList();
        var found = await context.Uploads.AsNoTracking().Where(u => u.PersonId == person && keys.Contains(u.Key)).ToListAsync(cancellationToken);
        return found.Count < keys.Count
            ? Error.Refused("上传的文件已经过期，请重新选择。")
            : new OpenedUploads([.. found.OrderBy(u => keys.IndexOf(u.Key)).Select(u => new OpenedUpload(u.Name, u.Bytes))]);
    }
}
