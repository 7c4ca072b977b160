using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Uploads;
using ProposalTracker.Features.Letters;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Uploads;

/// <summary>
/// Keeps a file that somebody has chosen, before its form is sent: his own, for a day. Changes nothing that others see, so
/// it leaves no audit row.
/// </summary>
public sealed record KeepUploadRequest(UploadPurpose Purpose, string Name, byte[] Bytes) : IRequest<Result<KeptUpload>>
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);
}

/// <param name="Size">In bytes.</param>
public sealed record KeptUpload(Guid Key, string Name, int Size);

internal sealed class KeepUploadHandler(ProposalTrackerContext context, CurrentActor actor, WriteGate gate, OfficeClock clock)
    : IRequestHandler<KeepUploadRequest, Result<KeptUpload>>
{
    // Twice what one form takes.
    private const int MostOfOnePerson = 100;

    public async Task<Result<KeptUpload>> Handle(KeepUploadRequest request, CancellationToken cancellationToken)
    {
        if (UploadCheck.Fault(request.Purpose, request.Bytes) is { } fault)
            return Error.Invalid(nameof(request.Bytes), fault);
        var upload = new Upload(Guid.NewGuid(), actor.Required.PersonId, Named(request.Name), request.Bytes, clock.Now);
        using var entered = await gate.EnterAsync(cancellationToken);
        await ForgetAsync(upload.PersonId, cancellationToken);
        context.Uploads.Add(upload);
        await context.SaveChangesAsync(cancellationToken);
        return new KeptUpload(upload.Key, upload.Name, upload.Size);
    }

    // What nobody needs any more, whoever's it was; and the oldest of one who keeps too many.
    private async Task ForgetAsync(long personId, CancellationToken cancellationToken)
    {
        var expired = clock.Now - KeepUploadRequest.KeptFor;
        await context.Uploads.Where(u => u.KeptAt < expired).ExecuteDeleteAsync(cancellationToken);
        var surplus = await context.Uploads.Where(u => u.PersonId == personId).OrderByDescending(u => u.Id).Skip(MostOfOnePerson - 1).Select(u => u.Id).ToListAsync(cancellationToken);
        if (surplus.Count > 0)
            await context.Uploads.Where(u => surplus.Contains(u.Id)).ExecuteDeleteAsync(cancellationToken);
    }

    // Browsers may send a path.
    private static string Named(string name)
    {
        var last = LetterUpload.Storable(name[(name.LastIndexOfAny(['/', '\\']) + 1)..]).Trim();
        return last.Length == 0 ? "未命名" : last.Length > Upload.LongestName ? last[^Upload.LongestName..] : last;
    }
}
