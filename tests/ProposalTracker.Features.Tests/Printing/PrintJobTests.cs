using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Printing;
using ProposalTracker.Features.Printing;
using ProposalTracker.Features.Tests.Host;

namespace ProposalTracker.Features.Tests.Printing;

/// <summary>印制: many letters in one file, made in the background, whatever is wrong with one of them.</summary>
public abstract class PrintJobTests : FeatureTests
{
    private readonly PrintDesk desk;

    protected PrintJobTests(FeatureHost host)
        : base(host) => desk = new PrintDesk(Host, Cases);

    [Fact]
    public async Task Reprint_OfALetter_HasTheBytesOfTheFirst()
    {
        var letter = await desk.LetterAsync();
        var sha256 = await Host.ReadAsync(c => c.IssuedLetters.Where(l => l.Id == letter).Select(l => l.Sha256).SingleAsync());

        var file = (await Host.AskAsync("secretary", new GetIssuedLetterQuery(letter))).Value;

        Assert.Equal(sha256, Convert.ToHexStringLower(SHA256.HashData(file.Pdf)));
    }

    [Fact]
    public async Task BoundJob_OfSeveralLetters_IsOneFileWithItsHash()
    {
        var job = await desk.PrintAsync(PrintFormat.BoundPdf, await desk.LetterAsync(), await desk.LetterAsync());

        var details = await desk.JobAsync(job);
        var file = await desk.FileAsync(job);
        Assert.Equal((PrintJobState.Done, (long)file.Length, details.Sha256), (details.State, details.Size, Convert.ToHexStringLower(SHA256.HashData(file))));
        Assert.StartsWith("%PDF-1.7", System.Text.Encoding.Latin1.GetString(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PrintFormat.BoundPdf)]
    [InlineData(PrintFormat.Zip)]
    public async Task Job_OfTheSameLettersOnAnotherDay_HasTheSameBytes(PrintFormat format)
    {
        long[] letters = [await desk.LetterAsync(), await desk.LetterAsync()];
        var first = await desk.PrintAsync(format, letters);
        Host.Clock.Set(Today.AddDays(3));

        var second = await desk.PrintAsync(format, letters);

        Assert.Equal((await desk.JobAsync(first)).Sha256, (await desk.JobAsync(second)).Sha256);
    }

    [Fact]
    public async Task Zip_OfALetter_HoldsTheIssuedBytesAndAList()
    {
        var letter = await desk.LetterAsync();
        var issued = (await Host.AskAsync("secretary", new GetIssuedLetterQuery(letter))).Value.Pdf;

        var job = await desk.PrintAsync(PrintFormat.Zip, letter);

        using var zip = new ZipArchive(new MemoryStream(await desk.FileAsync(job)));
        using var content = new MemoryStream();
        await using (var entry = await zip.Entries[0].OpenAsync())
            await entry.CopyToAsync(content);
        Assert.Equal(["目录.txt"], zip.Entries.Skip(1).Select(e => e.Name));
        Assert.Equal(issued, content.ToArray());
    }

    [Fact]
    public async Task Job_WithADamagedAndAForeignLetter_PrintsTheOthersAndSaysWhy()
    {
        byte[] foreign = [.. "%PDF-1.4 of another program"u8];
        var damaged = await desk.LetterAsync(foreign, new string('0', 64));
        var alien = await desk.LetterAsync(foreign, Convert.ToHexStringLower(SHA256.HashData(foreign)));

        var job = await desk.PrintAsync(PrintFormat.BoundPdf, damaged, alien, await desk.LetterAsync());

        var lines = (await desk.JobAsync(job)).Letters;
        Assert.Equal([PrintJobLetterState.Failed, PrintJobLetterState.Failed, PrintJobLetterState.Printed], lines.Select(l => l.State));
        Assert.Contains("指纹不符", lines[0].Fault, StringComparison.Ordinal);
        Assert.Contains("请改用 ZIP", lines[1].Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Job_WithALetterThatHasGone_SaysSo()
    {
        var letter = await desk.LetterAsync([1], new string('0', 64));
        var job = await desk.StartAsync(PrintFormat.Zip, letter, await desk.LetterAsync());
        await Host.ReadAsync(c => c.IssuedLetters.Where(l => l.Id == letter).ExecuteDeleteAsync());

        await desk.WorkAsync();

        var details = await desk.JobAsync(job);
        Assert.Equal((PrintJobState.Done, "函件已经不存在。"), (details.State, details.Letters[0].Fault));
    }

    [Fact]
    public async Task Job_WithNoLetterThatCanBePrinted_FailsWithAReasonAndNoFile()
    {
        var job = await desk.PrintAsync(PrintFormat.BoundPdf, await desk.LetterAsync([1, 2, 3], new string('0', 64)));

        var details = await desk.JobAsync(job);
        Assert.Equal((PrintJobState.Failed, "没有一份可以印制。"), (details.State, details.Fault));
        Assert.Equal(ErrorKind.Refused, (await Host.AskAsync("secretary", new GetPrintJobFileQuery(job))).Error?.Kind);
    }

    [Fact]
    public async Task Job_WhoseWorkerHasGone_IsMadeByAnotherFromTheBeginning()
    {
        var job = await desk.StartAsync(PrintFormat.BoundPdf, await desk.LetterAsync());
        await BeginAndLeaveAsync(job);
        await desk.WorkAsync();
        var tooEarly = (await desk.JobAsync(job)).State;
        Host.Clock.Set(Today, minutes: 1);

        await desk.WorkAsync();

        Assert.Equal((PrintJobState.Running, PrintJobState.Done), (tooEarly, (await desk.JobAsync(job)).State));
        Assert.StartsWith("%PDF-1.7", System.Text.Encoding.Latin1.GetString(await desk.FileAsync(job)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Job_WhoseWorkersAlwaysGo_IsGivenUp()
    {
        var job = await desk.StartAsync(PrintFormat.BoundPdf, await desk.LetterAsync());
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await BeginAndLeaveAsync(job);
            Host.Clock.Set(Today, minutes: attempt + 1);
        }

        await desk.WorkAsync();

        Assert.Contains("连续 3 次", (await desk.JobAsync(job)).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_OfAWaitingJob_LeavesNoFile()
    {
        var job = await desk.StartAsync(PrintFormat.BoundPdf, await desk.LetterAsync());

        var cancelled = await Host.SendAsync("secretary", new CancelPrintJobCommand(Guid.NewGuid(), job));

        await desk.WorkAsync();
        Assert.True(cancelled.IsOk);
        Assert.Equal(PrintJobState.Cancelled, (await desk.JobAsync(job)).State);
        Assert.Equal(0, await Host.ReadAsync(c => c.PrintJobParts.CountAsync(p => p.JobId == job)));
    }

    [Theory]
    [InlineData(PrintFormat.BoundPdf)]
    [InlineData(PrintFormat.Zip)]
    public async Task Cancel_OfARunningJob_StopsBeforeTheNextLetterAndLeavesNothing(PrintFormat format)
    {
        await using var fresh = await Host.FreshAsync();
        var own = new PrintDesk(fresh, new CaseBook(fresh));
        var job = await own.StartAsync(format, await own.LetterAsync(), await own.LetterAsync(), await own.LetterAsync());
        fresh.Reads.Watch("pdf", async read => await (read == 2 ? CancelAsync(fresh, job) : Task.CompletedTask));

        await own.WorkAsync();

        fresh.Reads.Stop();
        var details = await own.JobAsync(job);
        Assert.Equal((2, PrintJobState.Cancelled), (fresh.Reads.Count, details.State));
        Assert.All(details.Letters, line => Assert.Equal(PrintJobLetterState.Waiting, line.State));
        Assert.Equal(0, await fresh.ReadAsync(c => c.PrintJobParts.CountAsync()));
        Assert.Equal(ErrorKind.Refused, (await fresh.AskAsync("secretary", new GetPrintJobFileQuery(job))).Error?.Kind);
    }

    [Fact]
    public async Task Cancel_AtTheLastMoment_WinsOverTheFinish()
    {
        await using var fresh = await Host.FreshAsync();
        var own = new PrintDesk(fresh, new CaseBook(fresh));
        var job = await own.StartAsync(PrintFormat.Zip, await own.LetterAsync());
        // The unit's name is read after the last letter, before the file is finished.
        fresh.Reads.Watch("letter_word", async _ =>
        {
            fresh.Reads.Stop();
            await CancelAsync(fresh, job);
        });

        await own.WorkAsync();

        Assert.Equal(PrintJobState.Cancelled, (await own.JobAsync(job)).State);
        Assert.Equal(0, await fresh.ReadAsync(c => c.PrintJobParts.CountAsync()));
    }

    [Fact]
    public async Task Cancel_OfAJobThatHasCounted_SaysHowManyAreNotKept()
    {
        await using var fresh = await Host.FreshAsync();
        var own = new PrintDesk(fresh, new CaseBook(fresh));
        var job = await own.StartAsync(PrintFormat.Zip, await own.LetterAsync());
        await fresh.WriteAsync(async c =>
        {
            var running = await c.PrintJobs.Include(j => j.Letters).SingleAsync();
            running.Begin(fresh.Clock.GetUtcNow().UtcDateTime);
            running.Letters[0].Printed();
        });

        var cancelled = await fresh.SendAsync("secretary", new CancelPrintJobCommand(Guid.NewGuid(), job));

        Assert.Contains("已处理的 1 份不保留，没有生成文件", cancelled.Value.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_OfAFinishedJob_IsRefused()
    {
        var job = await desk.PrintAsync(PrintFormat.BoundPdf, await desk.LetterAsync());

        var cancelled = await Host.SendAsync("secretary", new CancelPrintJobCommand(Guid.NewGuid(), job));

        Assert.Contains("已经结束", cancelled.Error?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_AfterAWeek_IsGoneAndTold()
    {
        var job = await desk.PrintAsync(PrintFormat.BoundPdf, await desk.LetterAsync());
        Host.Clock.Set(Today.AddDays(8));

        await desk.WorkAsync();

        Assert.Contains("只保留 7 天", (await Host.AskAsync("secretary", new GetPrintJobFileQuery(job))).Error?.Message, StringComparison.Ordinal);
        Assert.Equal(0, await Host.ReadAsync(c => c.PrintJobParts.CountAsync(p => p.JobId == job)));
    }

    private static async Task CancelAsync(FeatureHost host, long job) =>
        Assert.True((await host.SendAsync("secretary", new CancelPrintJobCommand(Guid.NewGuid(), job))).IsOk);

    // As a program that was killed leaves it.
    private Task BeginAndLeaveAsync(long jobId) => Host.WriteAsync(async c =>
    {
        var job = await c.PrintJobs.Include(j => j.Letters).SingleAsync(j => j.Id == jobId);
        job.Begin(Host.Clock.GetUtcNow().UtcDateTime);
        if (job.Attempts == 1)
            c.PrintJobParts.Add(new PrintJobPart(jobId, 1, [1, 2, 3]));
    });

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : PrintJobTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : PrintJobTests(host);
}
