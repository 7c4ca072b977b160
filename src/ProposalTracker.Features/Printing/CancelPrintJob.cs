using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Printing;

/// <summary>取消印制, waiting or running: the worker stops before its next letter, and there is no file; the letters themselves are untouched.</summary>
public sealed record CancelPrintJobCommand(Guid RequestKey, long JobId) : ICommand;

internal sealed class CancelPrintJobHandler(ProposalTrackerContext context, CurrentActor actor, AuditTrail audit, OfficeClock clock)
    : IRequestHandler<CancelPrintJobCommand, Result<Receipt>>
{
    public async Task<Result<Receipt>> Handle(CancelPrintJobCommand command, CancellationToken cancellationToken)
    {
        var units = actor.Required.PrintsFor();
        var job = await context.PrintJobs.Include(j => j.Letters).SingleOrDefaultAsync(j => j.Id == command.JobId && units.Contains(j.DepartmentId), cancellationToken);
        if (job is null)
            return Error.NotFound("这项印制任务");
        var made = job.Cancel(clock.Now);
        audit.Record(null, "取消印制", $"取消印制任务 {job.Id}");
        var lost = made > 0 ? $"已处理的 {made} 份不保留，" : "";
        return new Receipt($"已取消印制，{lost}没有生成文件。函件本身没有变化，可以重新印制。", SubjectId: job.Id);
    }
}
