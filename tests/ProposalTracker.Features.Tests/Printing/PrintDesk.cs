using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Printing;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Printing;
using ProposalTracker.Features.Tests.Host;

namespace ProposalTracker.Features.Tests.Printing;

/// <summary>What the tests of printing have in hand: letters, jobs and a worker.</summary>
internal sealed class PrintDesk(FeatureHost host, CaseBook cases)
{
    /// <summary>A numbered reply of 市民政局 that waits for 寄送.</summary>
    public async Task<long> LetterAsync()
    {
        var caseId = await cases.AtAsync(CasePhase.Sending);
        return await host.ReadAsync(c => c.IssuedLetters.Where(l => l.CaseId == caseId).Select(l => l.Id).SingleAsync());
    }

    /// <summary>A letter of the same unit with other bytes, as a fault of the disk or another program might leave it.</summary>
    public async Task<long> LetterAsync(byte[] pdf, string sha256)
    {
        var caseId = await cases.AtAsync(CasePhase.Sending);
        await host.WriteAsync(async c =>
        {
            var @case = await c.Cases.SingleAsync(k => k.Id == caseId);
            var issuer = await c.Departments.SingleAsync(d => d.Code == "minzheng");
            var facts = new IssuedLetterFacts(LetterKind.Promise, $"附加{caseId}号", "另一份函", "某代表", null, 1, "{}");
            c.IssuedLetters.Add(new IssuedLetter(@case, issuer, facts, pdf, sha256, host.Clock.GetUtcNow().UtcDateTime));
        });
        return await host.ReadAsync(c => c.IssuedLetters.Where(l => l.Number == $"附加{caseId}号").Select(l => l.Id).SingleAsync());
    }

    public async Task<long> StartAsync(PrintFormat format, params long[] letters)
    {
        var started = await host.SendAsync("secretary", new StartPrintJobCommand(Guid.NewGuid(), letters, null, format, false));
        return started.Value.SubjectId ?? throw new InvalidOperationException("A started job was expected to have an id.");
    }

    public async Task<long> PrintAsync(PrintFormat format, params long[] letters)
    {
        var job = await StartAsync(format, letters);
        await WorkAsync();
        return job;
    }

    /// <summary>The worker goes on until nothing is left.</summary>
    public async Task WorkAsync()
    {
        while (await StepAsync())
        {
        }
    }

    public async Task<PrintJobDetails> JobAsync(long jobId) => (await host.AskAsync("secretary", new GetPrintJobQuery(jobId))).Value;

    public async Task<byte[]> FileAsync(long jobId)
    {
        var file = (await host.AskAsync("secretary", new GetPrintJobFileQuery(jobId))).Value;
        var bytes = new List<byte>();
        for (var position = 1; position <= file.Parts; position++)
            bytes.AddRange((await host.AskAsync("secretary", new GetPrintJobPartQuery(jobId, position))).Value.Bytes);
        return [.. bytes];
    }

    private async Task<bool> StepAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PrintWork>().RunNextAsync(CancellationToken.None);
    }
}
