using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Printing;

namespace ProposalTracker.Features.Printing;

/// <summary>
/// Makes the files of print jobs, one job after the other. Every node may run one of these: who claims a job has it for
/// half a minute from his last sign of life, then another begins it anew. Before each letter he looks whether the job is
/// still his, so that a cancelled one stops at once. Memory holds one letter at a time.
/// </summary>
public sealed class PrintWork(ProposalTrackerContext context, WriteGate gate, OfficeClock clock)
{
    // So often the job says how far it has come, and that its worker lives.
    private const int LettersBetweenSaves = 20;

    /// <returns>Whether there was a job to make.</returns>
    public async Task<bool> RunNextAsync(CancellationToken cancellationToken)
    {
        await DropOldFilesAsync(cancellationToken);
        var now = clock.Now;
        var job = await context.PrintJobs.Include(j => j.Letters).OrderBy(j => j.Id)
            .FirstOrDefaultAsync(j => j.EndedAt == null && (j.LeasedUntil == null || j.LeasedUntil < now), cancellationToken);
        if (job is null)
            return false;
        if (!await TryAsync(job, cancellationToken))
            await DropOldFilesAsync(cancellationToken);
        context.ChangeTracker.Clear();
        return true;
    }

    /// <returns>False where it was cancelled meanwhile, or another worker was first: the job is no longer ours.</returns>
    private async Task<bool> TryAsync(PrintJob job, CancellationToken cancellationToken)
    {
        try
        {
            return !await BeginAsync(job, cancellationToken) || await MakeAsync(job, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    // Files of jobs that ended long ago, and pieces that a cancelled or broken-off job left.
    private async Task DropOldFilesAsync(CancellationToken cancellationToken)
    {
        var old = clock.Now - PrintJob.Keeping;
        var gone = context.PrintJobParts.Where(p => context.PrintJobs.Any(j => j.Id == p.JobId && j.EndedAt != null && (j.EndedAt < old || j.State != PrintJobState.Done)));
        if (!await gone.AnyAsync(cancellationToken))
            return;
        using var entered = await gate.EnterAsync(cancellationToken);
        await gone.ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<bool> BeginAsync(PrintJob job, CancellationToken cancellationToken)
    {
        using var entered = await gate.EnterAsync(cancellationToken);
        var begins = job.Begin(clock.Now);
        await context.SaveChangesAsync(cancellationToken);
        // Pieces of an earlier try; only after the claim was won.
        await context.PrintJobParts.Where(p => p.JobId == job.Id).ExecuteDeleteAsync(cancellationToken);
        return begins;
    }

    private async Task<bool> MakeAsync(PrintJob job, CancellationToken cancellationToken)
    {
        await using var output = new PartStream();
        using PrintBundle bundle = job.Format == PrintFormat.Zip ? new ZipBundle(output) : new BoundBundle(output, job.OnBothSides);
        var parts = 0;
        foreach (var batch in job.Letters.OrderBy(l => l.Position).Chunk(LettersBetweenSaves))
        {
            foreach (var line in batch)
            {
                if (!await IsOursAsync(job, cancellationToken))
                    return false;
                await AddAsync(bundle, line, cancellationToken);
            }
            job.GoOn(clock.Now);
            parts = await SaveAsync(job, output.Take(isEnd: false), parts, cancellationToken);
        }
        bundle.Finish(await UnitAsync(job, cancellationToken));
        job.Finish(output.Length, output.Sha256(), clock.Now);
        await SaveAsync(job, output.Take(isEnd: true), parts, cancellationToken);
        return true;
    }

    // Cancelling and taking over both count the version up.
    private Task<bool> IsOursAsync(PrintJob job, CancellationToken cancellationToken) =>
        context.PrintJobs.AnyAsync(j => j.Id == job.Id && j.Version == job.Version, cancellationToken);

    private async Task AddAsync(PrintBundle bundle, PrintJobLetter line, CancellationToken cancellationToken)
    {
        var letter = await context.IssuedLetters.Where(l => l.Id == line.LetterId)
            .Select(l => new PrintableLetter(l.Id, l.Number, l.Title, l.Addressee, l.IssuedAt, l.Pages, l.Pdf, l.Sha256)).SingleOrDefaultAsync(cancellationToken);
        if (Add(bundle, line.Position, letter) is { } fault)
            line.Fail(fault);
        else
            line.Printed();
    }

    /// <returns>Why it was left out.</returns>
    private static string? Add(PrintBundle bundle, int position, PrintableLetter? letter)
    {
        if (letter is null)
            return "函件已经不存在。";
        if (Convert.ToHexStringLower(SHA256.HashData(letter.Pdf)) != letter.Sha256)
            return "保存的 PDF 与编号印制时的指纹不符，没有印制。请报告管理员。";
        try
        {
            bundle.Add(position, letter);
            return null;
        }
        catch (InvalidDataException)
        {
            return "这份 PDF 不是本系统排印的，不能合订，请改用 ZIP。";
        }
    }

    private async Task<int> SaveAsync(PrintJob job, IEnumerable<byte[]> pieces, int parts, CancellationToken cancellationToken)
    {
        var rows = pieces.Select((bytes, i) => new PrintJobPart(job.Id, parts + i + 1, bytes)).ToList();
        context.PrintJobParts.AddRange(rows);
        using (await gate.EnterAsync(cancellationToken))
            await context.SaveChangesAsync(cancellationToken);
        foreach (var row in rows)
            context.Entry(row).State = EntityState.Detached;
        return parts + rows.Count;
    }

    private async Task<string> UnitAsync(PrintJob job, CancellationToken cancellationToken)
    {
        var unit = await context.Departments.AsNoTracking().SingleAsync(d => d.Id == job.DepartmentId, cancellationToken);
        return unit.FullNameOn(clock.Today);
    }
}
