using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Replies;
using ProposalTracker.Features.Tests.Host;

namespace ProposalTracker.Features.Tests.Replies;

/// <summary>编号印制: what is checked before, and how many letters come of it.</summary>
public abstract class IssueReplyTests(FeatureHost host) : FeatureTests(host)
{
    [Fact]
    public async Task Issue_WithWarningsUnconfirmed_IsRefusedAndTakesNoNumber()
    {
        var caseId = await Cases.AtAsync(CasePhase.Numbering);
        var (item, version) = await WaitingAsync(caseId);
        var before = await Host.ReadAsync(c => c.NumberSeries.Select(s => s.Next).ToListAsync());

        var result = await Host.SendAsync("secretary", new IssueReplyCommand(Guid.NewGuid(), item, version));

        Assert.Matches("^有 \\d+ 项提醒，请核对后确认。$", result.Error?.Fields["WarningsConfirmed"]);
        Assert.Equal(before, await Host.ReadAsync(c => c.NumberSeries.Select(s => s.Next).ToListAsync()));
    }

    [Fact]
    public async Task Issue_WithWarningsConfirmed_RecordsThemAll()
    {
        var caseId = await Cases.AtAsync(CasePhase.Numbering);
        var (item, version) = await WaitingAsync(caseId);
        var shown = (await Host.AskAsync("secretary", new GetIssueCheckQuery(item))).Value;

        await Host.SendAsync("secretary", new IssueReplyCommand(Guid.NewGuid(), item, version, WarningsConfirmed: true));

        var why = await Host.ReadAsync(c => c.AuditEntries.Where(a => a.CaseId == caseId && a.Action == "编号印制").Select(a => a.Why).SingleAsync());
        Assert.NotEmpty(shown.Warnings);
        Assert.All(shown.Warnings, warning => Assert.Contains(warning, why, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_OfALetterForEachSigner_LetsItSpeakToHimAlone()
    {
        long[] coSigners = [await Cases.RepresentativeAsync("何佩珊"), await Cases.RepresentativeAsync("梁志恒")];
        var caseId = await Cases.AtAsync(CasePhase.Numbering, command => command with { CoSignerIds = coSigners });
        var (item, _) = await WaitingAsync(caseId);

        var check = (await Host.AskAsync("secretary", new GetIssueCheckQuery(item))).Value;

        Assert.Matches("[你您]提出", await Host.ReadAsync(c => c.Replies.Where(r => r.CaseId == caseId).Select(r => r.Body).SingleAsync()));
        Assert.DoesNotContain(check.Warnings, w => w.Contains("主送不止一人", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Issue_OfAJointProposal_GivesEachSignerALetterUnderOneNumber()
    {
        long[] coSigners = [await Cases.RepresentativeAsync("何佩珊"), await Cases.RepresentativeAsync("梁志恒")];
        var caseId = await Cases.AtAsync(CasePhase.Sending, command => command with { CoSignerIds = coSigners });

        var letters = await Host.ReadAsync(c => c.IssuedLetters.Where(l => l.CaseId == caseId).OrderBy(l => l.Id)
            .Select(l => new { l.Number, l.Addressee, l.Sha256, IsLead = c.Replies.Any(r => r.LetterId == l.Id) }).ToListAsync());

        Assert.Equal(["陈旭成代表", "何佩珊代表", "梁志恒代表"], letters.Select(l => l.Addressee));
        Assert.Equal((1, 3, true), (letters.Select(l => l.Number).Distinct().Count(), letters.Select(l => l.Sha256).Distinct().Count(), letters[0].IsLead));
    }

    [Fact]
    public async Task Check_OfWorkOfAnotherUnit_IsNotFound()
    {
        var (item, _) = await WaitingAsync(await Cases.AtAsync(CasePhase.Numbering));

        var result = await Host.AskAsync("zhujian-office", new GetIssueCheckQuery(item));

        Assert.Equal(ErrorKind.NotFound, result.Error?.Kind);
    }

    [Fact]
    public async Task Numberings_OfTheSecretary_HoldTheReplyWithItsWarnings()
    {
        await using var fresh = await Host.FreshAsync();
        var cases = new CaseBook(fresh);
        var caseId = await cases.AtAsync(CasePhase.Numbering);

        var list = (await fresh.AskAsync("secretary", new ListNumberingsQuery())).Value;

        var item = (await cases.ItemAsync(caseId, CaseTasks.Number)).Id;
        var version = await fresh.ReadAsync(c => c.Replies.Select(r => r.Version).SingleAsync());
        var row = list.Rows.SingleOrDefault(r => r.CaseId == caseId);
        Assert.Equal((item, version, true), (row?.WorkItemId, row?.Version, row?.Findings.Warnings.Count > 0));
    }

    private async Task<(long Item, int Version)> WaitingAsync(long caseId)
    {
        var item = await Cases.ItemAsync(caseId, CaseTasks.Number);
        return (item.Id, await Host.ReadAsync(c => c.Replies.Where(r => r.CaseId == caseId).Select(r => r.Version).SingleAsync()));
    }

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : IssueReplyTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : IssueReplyTests(host);
}
