using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Tests.Host;
using ProposalTracker.Features.WorkflowVersions;
using ProposalTracker.Workflow;

namespace ProposalTracker.Features.Tests.WorkflowVersions;

/// <summary>迁移试算: what would move where, what cannot and why.</summary>
public abstract class PlanMigrationTests(FeatureHost host) : FeatureTests(host)
{
    private VersionBook Versions => new(Host);

    [Fact]
    public async Task Plan_ForAVersionWithTheSameSteps_SaysThatTheCaseMovesAndStaysWhereItIs()
    {
        var caseId = await Cases.AtAsync(CasePhase.Drafting, "zuzhi");

        var sheet = await PlanAsync(caseId, await Versions.CopyAsync(caseId));

        Assert.Equal((MigrationVerdict.MovesCleanly, "“拟稿”保持不变。"), (RowOf(sheet, caseId).Verdict, Assert.Single(RowOf(sheet, caseId).Moves).Words));
        Assert.Empty(sheet.Mapping);
    }

    [Fact]
    public async Task Plan_WithAStepOfAnotherId_ProposesItAndCountsWhoStandsThere()
    {
        var caseId = await Cases.AtAsync(CasePhase.Drafting, "zuzhi");

        var sheet = await PlanAsync(caseId, await Versions.CopyAsync(caseId, VersionBook.WithAnotherDraft));

        var row = Assert.Single(sheet.Mapping);
        Assert.Equal(("draft", "writeReply", true), (row.OldId, row.NewId, row.IsProposed));
        Assert.True(row.Standing > 0);
        Assert.Equal(MigrationVerdict.MovesCleanly, RowOf(sheet, caseId).Verdict);
    }

    [Fact]
    public async Task Plan_WithTheProposalTurnedDown_NeedsADecisionAndNamesTheStep()
    {
        var caseId = await Cases.AtAsync(CasePhase.Drafting, "zuzhi");

        var sheet = await PlanAsync(caseId, await Versions.CopyAsync(caseId, VersionBook.WithAnotherDraft), "draft=");

        Assert.Equal(MigrationVerdict.NeedsDecision, RowOf(sheet, caseId).Verdict);
        Assert.Contains("“拟稿”", Assert.Single(RowOf(sheet, caseId).Moves).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("draft=nowhere", MigrationVerdict.NeedsDecision)]
    [InlineData("draft=sign", MigrationVerdict.MovesCleanly)]
    [InlineData("nonsense", MigrationVerdict.MovesCleanly)]
    [InlineData("nowhere=sign", MigrationVerdict.MovesCleanly)]
    public async Task Plan_WithPairsOfAnyKind_TakesThoseThatMeanSomething(string pair, MigrationVerdict expected)
    {
        var caseId = await Cases.AtAsync(CasePhase.Drafting, "zuzhi");

        var sheet = await PlanAsync(caseId, await Versions.CopyAsync(caseId, VersionBook.WithAnotherDraft), pair);

        Assert.Equal(expected, RowOf(sheet, caseId).Verdict);
    }

    [Fact]
    public async Task Plan_ForAVersionThatCannotCarryTheMode_SaysSo()
    {
        var caseId = await Cases.AtAsync(CasePhase.Drafting, "zuzhi");
        var list = (await Host.AskAsync("admin", new ListWorkflowVersionsQuery())).Value;
        var to = list.Versions.First(v => v.DefinitionId == "npc-sole").Id;

        var sheet = (await Host.AskAsync("admin", new PlanMigrationQuery((await Versions.OfAsync(caseId)).Id, to, []))).Value;

        Assert.NotEqual(MigrationVerdict.MovesCleanly, RowOf(sheet, caseId).Verdict);
    }

    [Fact]
    public async Task Plan_WithoutATarget_OffersTheOtherVersions()
    {
        var caseId = await Cases.AtAsync(CasePhase.Checking);
        var from = await Versions.OfAsync(caseId);

        var sheet = (await Host.AskAsync("admin", new PlanMigrationQuery(from.Id, null, []))).Value;

        Assert.Null(sheet.To);
        Assert.DoesNotContain(from.Id, sheet.Targets.Select(t => t.Id));
        Assert.NotEmpty(sheet.Targets);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(null, 0)]
    public async Task Plan_OfAVersionThatDoesNotExist_IsNotFound(int? from, int? to)
    {
        var caseId = await Cases.AtAsync(CasePhase.Checking);

        var result = await Host.AskAsync("admin", new PlanMigrationQuery(from ?? (await Versions.OfAsync(caseId)).Id, to, []));

        Assert.Equal(ErrorKind.NotFound, result.Error?.Kind);
    }

    [Theory]
    [InlineData("clerk")]
    [InlineData("rep")]
    public async Task Plan_ForSomebodyElse_IsForbidden(string login)
    {
        var result = await Host.AskAsync(login, new PlanMigrationQuery(1, null, []));

        Assert.Equal(ErrorKind.Forbidden, result.Error?.Kind);
    }

    private async Task<MigrationSheet> PlanAsync(long caseId, Domain.Process.WorkflowVersion to, params string[] pairs) =>
        (await Host.AskAsync("admin", new PlanMigrationQuery((await Versions.OfAsync(caseId)).Id, to.Id, pairs))).Value;

    private static MigrationRow RowOf(MigrationSheet sheet, long caseId) => sheet.Rows.Single(row => row.CaseId == caseId);

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : PlanMigrationTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : PlanMigrationTests(host);
}
