using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Printing;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Printing;

/// <summary>What a download needs to know before its first byte.</summary>
public sealed record GetPrintJobFileQuery(long JobId) : IQuery<PrintJobFile>;

/// <param name="Size">Bytes.</param>
public sealed record PrintJobFile(string Name, string ContentType, long Size, int Parts);

internal sealed class GetPrintJobFileHandler(ProposalTrackerContext context, CurrentActor actor, OfficeClock clock)
    : IRequestHandler<GetPrintJobFileQuery, Result<PrintJobFile>>
{
    public async Task<Result<PrintJobFile>> Handle(GetPrintJobFileQuery query, CancellationToken cancellationToken)
    {
        var units = actor.Required.PrintsFor();
        var job = await context.PrintJobs.AsNoTracking().SingleOrDefaultAsync(j => j.Id == query.JobId && units.Contains(j.DepartmentId), cancellationToken);
        if (job is null)
            return Error.NotFound("这项印制任务");
        if (PrintFiles.KeptUntil(job, clock.Now) is null)
            return Error.Refused(job.State == PrintJobState.Done ? "印制文件只保留 7 天，请重新印制，内容不会变化。" : "这项印制任务没有可以下载的文件。");
        var parts = await context.PrintJobParts.CountAsync(p => p.JobId == job.Id, cancellationToken);
        var (ending, type) = job.Format == PrintFormat.Zip ? ("zip", "application/zip") : ("pdf", "application/pdf");
        return new PrintJobFile($"印制{OfficeClock.LocalOf(job.AskedAt):yyyyMMdd-HHmm}-{job.Id}.{ending}", type, job.Size, parts);
    }
}
