using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Process;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Tests.Host;
using ProposalTracker.Features.WorkflowVersions;

namespace ProposalTracker.Features.Tests.WorkflowVersions;

/// <summary>流程迁移: a running case goes on by another version, and it is written down.</summary>
public abstract class MigrateCaseTests(FeatureHost host) : FeatureTests(host)
{
    private VersionBook Versions => new(Host);

    [Fact]
    public async Task Migration_OfACase_IsRecordedWithBothHashesWhoWhenWhyAndTheMapping()
    {
        var caseId = await Cases.AtAsync(CasePhase.Drafting, "zuzhi");
        var from = await Versions.OfAsync(caseId);
        var to = await Versions.CopyAsync(caseId, VersionBook.WithAnotherDraft);

        await MigrateAsync(caseId, from, to);

        var record = Assert.Single(await RecordsAsync(caseId));
        Assert.Equal((from.ContentHash, to.ContentHash, "何管理", "新版本增加了步骤"), (record.FromHash, record.ToHash, record.Person?.Name, record.Reason));
        Assert.Equal(["draft=writeReply"], record.Mapping);
        Assert.Equal(Host.Clock.GetUtcNow().UtcDateTime, record.At);
    }

    [Fact]
    public async Task Migration_OfACase_StandsInItsTimeline()
    {
        var caseId = await Cases.AtAsync(CasePhase.Drafting, "zuzhi");
        var to = await Versions.CopyAsync(caseId);

        await MigrateAsync(caseId, await Versions.OfAsync(caseId), to);

        var details = (await Host.AskAsync("clerk", new Features.Cases.GetCaseQuery(caseId))).Value;
        Assert.Equal(("流程迁移", "新版本增加了步骤"), (details.Timeline[0].Action, details.Timeline[0].Why));
        Assert.Equal(to.ContentHash, details.Process.ContentHash);
    }

    [Fact]
    public async Task Case_AfterItsStepGotAnotherId_KeepsItsWorkItemAndGoesOn()
    {
        var caseId = await Cases.AtAsync(CasePhase.Drafting, "zuzhi");
        var before = await Cases.ItemAsync(caseId, CaseTasks.DraftReply);
        await MigrateAsync(caseId, await Versions.OfAsync(caseId), await Versions.CopyAsync(caseId, VersionBook.WithAnotherDraft));

        var after = await Cases.ItemAsync(caseId, CaseTasks.DraftReply);
        await Host.Walk.SubmitReplyAsync(caseId);

        Assert.Equal((before.Id, "writeReply"), (after.Id, after.ActivityId));
        Assert.Equal(CasePhase.Reviewing, await Cases.PhaseAsync(caseId));
    }

    [Fact]
    public async Task Work_WhoseTermIsAnother_IsAskedAgainByTheNewTerm()
    {
        var caseId = await Cases.AtAsync(CasePhase.Drafting, "zuzhi");
        var before = await Cases.ItemAsync(caseId, CaseTasks.DraftReply);
        var to = await Versions.CopyAsync(caseId, json => json.Replace(@"\""Drafter\"", \""term\"": \""Reply\""", @"\""Drafter\""", StringComparison.Ordinal));

        await MigrateAsync(caseId, await Versions.OfAsync(caseId), to);

        var after = await Cases.ItemAsync(caseId, CaseTasks.DraftReply);
        Assert.NotEqual(before.Id, after.Id);
        Assert.Equal((true, null), (before.DueOn is not null, after.DueOn));
    }

    [Fact]
    public async Task Migration_SentTwice_HappensOnce()
    {
        var caseId = await Cases.AtAsync(CasePhase.CoHandling, "zuzhi");
        var command = Command(caseId, await Versions.OfAsync(caseId), await Versions.CopyAsync(caseId));

        var first = await Host.SendAsync("admin", command);
        var second = await Host.SendAsync("admin", command);
        var third = await Host.SendAsync("admin", command with { RequestKey = Guid.NewGuid() });

        Assert.Equal(first.Value.Sentence, second.Value.Sentence);
        Assert.Equal(ErrorKind.AlreadyDone, third.Error?.Kind);
        Assert.Single(await RecordsAsync(caseId));
    }

    [Fact]
    public async Task Case_ThatCannotMove_StaysOnItsVersionAndIsToldWhy()
    {
        var caseId = await Cases.AtAsync(CasePhase.Drafting, "zuzhi");
        var from = await Versions.OfAsync(caseId);
        var command = Command(caseId, from, await Versions.CopyAsync(caseId, VersionBook.WithAnotherDraft)) with { Pairs = ["draft="] };

        var result = await Host.SendAsync("admin", command);

        Assert.Contains("需要指定由哪个活动接替", result.Error?.Message, StringComparison.Ordinal);
        Assert.Equal(from.Id, (await Versions.OfAsync(caseId)).Id);
        Assert.Empty(await RecordsAsync(caseId));
    }

    [Fact]
    public async Task Migration_WhoseCommitFails_LeavesNothing()
    {
        var caseId = await Cases.AtAsync(CasePhase.Drafting, "zuzhi");
        var from = await Versions.OfAsync(caseId);
        var to = await Versions.CopyAsync(caseId, VersionBook.WithAnotherDraft);
        Host.Faults.FailNextCommit();

        await Assert.ThrowsAsync<IOException>(() => Host.SendAsync("admin", Command(caseId, from, to)));

        Assert.Equal(from.Id, (await Versions.OfAsync(caseId)).Id);
        Assert.Equal("draft", (await Cases.ItemAsync(caseId, CaseTasks.DraftReply)).ActivityId);
        Assert.Empty(await RecordsAsync(caseId));
    }

    [Fact]
    public async Task Migration_WhileTheOpinionIsGiven_LosesNeither()
    {
        var caseId = await Cases.AtAsync(CasePhase.CoHandling, "zuzhi");
        var command = Command(caseId, await Versions.OfAsync(caseId), await Versions.CopyAsync(caseId));

        var migrating = Host.SendAsync("admin", command);
        await Task.WhenAll(migrating, Host.Walk.GiveOpinionsAsync(caseId));

        Assert.True((await migrating).IsOk);
        Assert.Equal(CasePhase.Drafting, await Cases.PhaseAsync(caseId));
        Assert.Equal(command.ToVersionId, (await Versions.OfAsync(caseId)).Id);
    }

    [Fact]
    public async Task Migration_OfACaseOnAnotherVersionThanShown_IsRefused()
    {
        var caseId = await Cases.AtAsync(CasePhase.Checking);
        var to = await Versions.CopyAsync(caseId);

        var result = await Host.SendAsync("admin", Command(caseId, to, to) with { ToVersionId = (await Versions.CopyAsync(caseId)).Id });

        Assert.Contains("不在所选的版本上", result.Error?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "请写明迁移的理由。")]
    [InlineData(" ", "请写明迁移的理由。")]
    public async Task Migration_WithoutAReason_SaysSoAtTheField(string? reason, string sentence)
    {
        var result = await Host.SendAsync("admin", new MigrateCaseCommand(Guid.NewGuid(), 1, 1, 2, [], reason));

        Assert.Equal(sentence, result.Error?.Fields["Reason"]);
    }

    [Fact]
    public async Task Migration_OfACaseOrToAVersionThatDoesNotExist_IsNotFound()
    {
        var caseId = await Cases.AtAsync(CasePhase.Checking);
        var from = await Versions.OfAsync(caseId);

        var noCase = await Host.SendAsync("admin", Command(99_999_999, from, from));
        var noVersion = await Host.SendAsync("admin", Command(caseId, from, from) with { ToVersionId = 99_999_999 });

        Assert.Equal((ErrorKind.NotFound, ErrorKind.NotFound), (noCase.Error?.Kind, noVersion.Error?.Kind));
    }

    [Theory]
    [InlineData("clerk")]
    [InlineData("dispatcher")]
    [InlineData("rep")]
    public async Task Migration_BySomebodyElse_IsForbidden(string login)
    {
        var result = await Host.SendAsync(login, new MigrateCaseCommand(Guid.NewGuid(), 1, 1, 2, [], "试试"));

        Assert.Equal(ErrorKind.Forbidden, result.Error?.Kind);
    }

    private async Task MigrateAsync(long caseId, WorkflowVersion from, WorkflowVersion to) =>
        Assert.Null((await Host.SendAsync("admin", Command(caseId, from, to))).Error?.Message);

    private static MigrateCaseCommand Command(long caseId, WorkflowVersion from, WorkflowVersion to) =>
        new(Guid.NewGuid(), caseId, from.Id, to.Id, [], "新版本增加了步骤");

    private Task<List<WorkflowMigration>> RecordsAsync(long caseId) =>
        Host.ReadAsync(context => context.WorkflowMigrations.AsNoTracking().Include(m => m.Person).Where(m => m.CaseId == caseId).ToListAsync());

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : MigrateCaseTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : MigrateCaseTests(host);
}
