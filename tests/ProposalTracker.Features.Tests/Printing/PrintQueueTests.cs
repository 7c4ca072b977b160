using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Printing;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Printing;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Replies;
using ProposalTracker.Features.Tests.Host;

namespace ProposalTracker.Features.Tests.Printing;

/// <summary>印制队列: whose letters, in which state, and what may not be printed.</summary>
public abstract class PrintQueueTests : FeatureTests
{
    private readonly PrintDesk desk;

    protected PrintQueueTests(FeatureHost host)
        : base(host) => desk = new PrintDesk(Host, Cases);

    [Fact]
    public async Task Letter_OnItsWay_MovesFromStateToState()
    {
        var letter = await desk.LetterAsync();
        var before = await StateAsync(letter);
        await desk.PrintAsync(PrintFormat.Zip, letter);
        var printed = await StateAsync(letter);
        var item = await Host.ReadAsync(c => c.WorkItems.Where(i => i.Kind == CaseTasks.Send && i.ClosedAt == null
            && c.IssuedLetters.Any(l => l.Id == letter && l.CaseId == i.CaseId)).Select(i => i.Id).SingleAsync());
        await Host.SendAsync("secretary", new SendReplyCommand(Guid.NewGuid(), item, Today, "邮寄", true, null));

        var sent = await StateAsync(letter);

        Assert.Equal((PrintQueueState.Waiting, PrintQueueState.Printed, PrintQueueState.Sent), (before, printed, sent));
    }

    [Fact]
    public async Task Queue_SearchedByNumber_ShowsThatLetterAlone()
    {
        var letter = await desk.LetterAsync();
        var number = await Host.ReadAsync(c => c.IssuedLetters.Where(l => l.Id == letter).Select(l => l.Number).SingleAsync());

        var queue = (await Host.AskAsync("secretary", new ListPrintQueueQuery(new(number, PrintQueueState.All, LetterKind.Reply, Today, Today), 1))).Value;

        Assert.Equal([letter], queue.Rows.Select(r => r.LetterId));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task Queue_OfAnotherDay_LacksTheLetter(int days)
    {
        var letter = await desk.LetterAsync();
        var day = Today.AddDays(days);

        var queue = (await Host.AskAsync("secretary", new ListPrintQueueQuery(new(null, PrintQueueState.All, null, day, day), 1))).Value;

        Assert.DoesNotContain(queue.Rows, r => r.LetterId == letter);
    }

    [Fact]
    public async Task Queue_OfAnotherUnit_LacksTheLetter()
    {
        var letter = await desk.LetterAsync();

        var queue = (await Host.AskAsync("zuzhi-office", new ListPrintQueueQuery(new(null, PrintQueueState.All, null, null, null), 1))).Value;

        Assert.DoesNotContain(queue.Rows, r => r.LetterId == letter);
    }

    [Theory]
    [InlineData("drafter")]
    [InlineData("leader")]
    [InlineData("rep")]
    [InlineData("admin")]
    public async Task Queue_ForWhoPrintsNothing_IsForbidden(string login)
    {
        var queue = await Host.AskAsync(login, new ListPrintQueueQuery(new(null, PrintQueueState.All, null, null, null), 1));
        var job = await Host.SendAsync(login, new StartPrintJobCommand(Guid.NewGuid(), [1], null, PrintFormat.Zip, false));

        Assert.Equal((ErrorKind.Forbidden, ErrorKind.Forbidden), (queue.Error?.Kind, job.Error?.Kind));
    }

    [Fact]
    public async Task Job_WithALetterOfAnotherUnit_IsRefused()
    {
        var letter = await desk.LetterAsync();

        var result = await Host.SendAsync("zuzhi-office", new StartPrintJobCommand(Guid.NewGuid(), [letter], null, PrintFormat.BoundPdf, false));

        Assert.Contains("有 1 份不存在，或者不归您印制", result.Error?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Job_OfAnotherUnit_IsNotFoundByAnyWay()
    {
        var job = await desk.PrintAsync(PrintFormat.BoundPdf, await desk.LetterAsync());

        ErrorKind?[] kinds =
        [
            (await Host.AskAsync("zuzhi-office", new GetPrintJobQuery(job))).Error?.Kind,
            (await Host.AskAsync("zuzhi-office", new GetPrintJobFileQuery(job))).Error?.Kind,
            (await Host.AskAsync("zuzhi-office", new GetPrintJobPartQuery(job, 1))).Error?.Kind,
            (await Host.SendAsync("zuzhi-office", new CancelPrintJobCommand(Guid.NewGuid(), job))).Error?.Kind,
        ];

        Assert.All(kinds, kind => Assert.Equal(ErrorKind.NotFound, kind));
    }

    [Fact]
    public async Task Job_WithoutALetter_IsRefused()
    {
        var result = await Host.SendAsync("secretary", new StartPrintJobCommand(Guid.NewGuid(), [], null, PrintFormat.Zip, false));

        Assert.Equal("请至少选一份函件。", result.Error?.Message);
    }

    [Fact]
    public async Task Job_WithTooManyLetters_IsRefusedWithBothNumbers()
    {
        long[] letters = [.. Enumerable.Range(1, 1_001)];

        var result = await Host.SendAsync("secretary", new StartPrintJobCommand(Guid.NewGuid(), letters, null, PrintFormat.Zip, false));

        Assert.Contains("一次最多印制 1000 份，现在选了 1001 份", result.Error?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Job_OfAllThatAFilterShows_HoldsThem()
    {
        var letter = await desk.LetterAsync();
        var number = await Host.ReadAsync(c => c.IssuedLetters.Where(l => l.Id == letter).Select(l => l.Number).SingleAsync());

        var started = await Host.SendAsync("secretary", new StartPrintJobCommand(Guid.NewGuid(), [], new(number, PrintQueueState.Waiting, null, null, null), PrintFormat.Zip, false));

        Assert.Equal([letter], (await desk.JobAsync(started.Value.SubjectId ?? 0)).Letters.Select(l => l.LetterId));
    }

    [Fact]
    public async Task Letter_OfACaseThatIsNotSeen_IsNotFound()
    {
        var letter = await desk.LetterAsync();

        var result = await Host.AskAsync("rep2", new GetIssuedLetterQuery(letter));

        Assert.Equal(ErrorKind.NotFound, result.Error?.Kind);
    }

    private async Task<PrintQueueState?> StateAsync(long letter)
    {
        foreach (var state in new[] { PrintQueueState.Waiting, PrintQueueState.Printed, PrintQueueState.Sent })
        {
            var queue = (await Host.AskAsync("secretary", new ListPrintQueueQuery(new(null, state, null, null, null), int.MaxValue))).Value;
            if (queue.Rows.Any(r => r.LetterId == letter))
                return state;
        }
        return null;
    }

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : PrintQueueTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : PrintQueueTests(host);
}
