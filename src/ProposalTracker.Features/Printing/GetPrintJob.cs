using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Printing;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Printing;

/// <summary>One print job with every letter in it and how far it has come.</summary>
public sealed record GetPrintJobQuery(long JobId) : IQuery<PrintJobDetails>;

/// <param name="AskedAt">UTC.</param>
/// <param name="FileUntil">UTC; null where there is no file, or no more.</param>
/// <param name="Ahead">Unfinished jobs before this one.</param>
public sealed record PrintJobDetails(
    long JobId, PrintJobState State, PrintFormat Format, bool OnBothSides, DateTime AskedAt, string AskedBy, DateTime? EndedAt, string? Fault, long Size, string? Sha256,
    DateTime? FileUntil, int Ahead, IReadOnlyList<PrintJobLine> Letters)
{
    public bool HasEnded => EndedAt is not null;

    public int Finished => Letters.Count(l => l.State != PrintJobLetterState.Waiting);
}

/// <param name="Number">Null where the letter has none, or has gone.</param>
public sealed record PrintJobLine(
    int Position, long LetterId, PrintJobLetterState State, string? Fault, long? CaseId, string? Number, string? Title, string? Addressee, int Pages);

internal sealed class GetPrintJobHandler(ProposalTrackerContext context, CurrentActor actor, OfficeClock clock) : IRequestHandler<GetPrintJobQuery, Result<PrintJobDetails>>
{
    public async Task<Result<PrintJobDetails>> Handle(GetPrintJobQuery query, CancellationToken cancellationToken)
    {
        var units = actor.Required.PrintsFor();
        var job = await context.PrintJobs.AsNoTracking().Include(j => j.Letters)
            .SingleOrDefaultAsync(j => j.Id == query.JobId && units.Contains(j.DepartmentId), cancellationToken);
        if (job is null)
            return Error.NotFound("这项印制任务");
        var ids = job.Letters.Select(l => l.LetterId).ToList();
        var letters = await context.IssuedLetters.Where(l => ids.Contains(l.Id))
            .Select(l => new { l.Id, l.CaseId, l.Number, l.Title, l.Addressee, l.Pages }).ToDictionaryAsync(l => l.Id, cancellationToken);
        var askedBy = await context.People.Where(p => p.Id == job.PersonId).Select(p => p.Name).SingleAsync(cancellationToken);
        var ahead = await context.PrintJobs.CountAsync(j => j.EndedAt == null && j.Id < job.Id, cancellationToken);
        return new PrintJobDetails(
            job.Id, job.State, job.Format, job.OnBothSides, job.AskedAt, askedBy, job.EndedAt, job.Fault, job.Size, job.Sha256, PrintFiles.KeptUntil(job, clock.Now), ahead,
            [
                .. from line in job.Letters.OrderBy(l => l.Position)
                   let letter = letters.GetValueOrDefault(line.LetterId)
                   select new PrintJobLine(
                       line.Position, line.LetterId, line.State, line.Fault, letter?.CaseId, letter?.Number, letter?.Title, letter?.Addressee, letter?.Pages ?? 0),
            ]);
    }
}
