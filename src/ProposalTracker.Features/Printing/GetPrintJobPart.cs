using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Printing;

/// <summary>One piece of a print job's file, so that a download never holds the whole.</summary>
/// <param name="Position">From 1.</param>
public sealed record GetPrintJobPartQuery(long JobId, int Position) : IQuery<PrintJobPiece>;

public sealed record PrintJobPiece(byte[] Bytes);

internal sealed class GetPrintJobPartHandler(ProposalTrackerContext context, CurrentActor actor) : IRequestHandler<GetPrintJobPartQuery, Result<PrintJobPiece>>
{
    public async Task<Result<PrintJobPiece>> Handle(GetPrintJobPartQuery query, CancellationToken cancellationToken)
    {
        var units = actor.Required.PrintsFor();
        var bytes = await context.PrintJobParts
            .Where(p => p.JobId == query.JobId && p.Position == query.Position && context.PrintJobs.Any(j => j.Id == p.JobId && units.Contains(j.DepartmentId)))
            .Select(p => p.Bytes).SingleOrDefaultAsync(cancellationToken);
        return bytes is null ? Error.NotFound("这份印制文件") : new PrintJobPiece(bytes);
    }
}
