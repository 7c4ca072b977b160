using ProposalTracker.Features.Tests.Host;
using ProposalTracker.Features.WorkflowVersions;

namespace ProposalTracker.Features.Tests.WorkflowVersions;

/// <summary>流程模拟: who would get what by when.</summary>
public abstract class SimulateWorkflowTests(FeatureHost host) : FeatureTests(host)
{
    private const string Distribution = """distribute={"outcome":"distributed","leads":[1,2],"coHandlers":[3,4]}""";
    private static readonly DateOnly Start = new(2023, 5, 8);
    private static readonly string[] ToSignIn = ["checkProposal=accepted", "handOver=done", Distribution];

    [Fact]
    public async Task Simulation_ToTheNextStep_ShowsItWithItsOutcomes()
    {
        var run = await RunAsync(["checkProposal=accepted"]);

        Assert.Equal("handOver", Assert.Single(run.Waits).ActivityId);
        Assert.Equal(2, run.Steps.Count);
    }

    [Fact]
    public async Task Simulation_AfterDistribution_SaysWhichUnitSignsInByWhen()
    {
        var run = await RunAsync(ToSignIn);

        Assert.Equal(
            ["主办单位的单位经办人 True", "会办单位1的单位经办人 True", "会办单位2的单位经办人 True"],
            run.Work.Where(w => w.DoneOn is null).Select(w => $"{w.Who} {w.DueOn > Start}").Order(StringComparer.Ordinal).OrderByDescending(w => w[0] == '主'));
    }

    [Fact]
    public async Task Reply_InASimulation_IsDueByTheTermOfTheRuleSetFromTheChosenDay()
    {
        var run = await RunAsync([.. ToSignIn, "leadSignIn=accepted", "coSignIn=accepted", "coSignIn=accepted", "giveOpinion=done", "giveOpinion=done"]);

        var draft = Assert.Single(run.Work, w => w.ActivityId == "draft");
        Assert.Equal((Start, new DateOnly(2023, 8, 8), "主办单位的承办人"), (draft.GivenOn, draft.DueOn, draft.Who));
        Assert.Contains("三个月", draft.DueWhy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Steps_DoneOnTheirLastDay_MoveTheClock()
    {
        var run = await RunAsync([.. ToSignIn, "leadSignIn=accepted"], atTheLast: true);

        var signIn = Assert.Single(run.Work, w => w.ActivityId == "leadSignIn");
        Assert.Equal((signIn.DueOn, signIn.DueOn), (signIn.DoneOn, run.Today));
    }

    [Fact]
    public async Task Steps_NotReached_AreListedWithRoleAndTerm()
    {
        var run = await RunAsync([]);

        Assert.Contains(run.Later, step => step is { Label: "拟稿", Who: "主办单位的承办人", Term: not null });
        Assert.Contains(run.Later, step => step is { Label: "核稿", Term: null });
    }

    [Theory]
    [InlineData("draft=done", "还没有在等待")]
    [InlineData("nowhere", "流程中没有活动“nowhere”")]
    [InlineData("!fly", "不认识的命令")]
    [InlineData("", "流程中没有活动")]
    public async Task Entry_ThatFindsNothingToDo_IsRefusedWithAReasonAndChangesNothing(string entry, string reason)
    {
        var run = await RunAsync([entry]);

        Assert.Contains(reason, run.Steps[^1].Reason, StringComparison.Ordinal);
        Assert.Equal("checkProposal", Assert.Single(run.Waits).ActivityId);
    }

    [Fact]
    public async Task Simulation_OfADefinitionNotYetPublished_RunsForWhoeverKeepsIt()
    {
        var json = await FileAsync("npc-sole.json");
        await Host.SendAsync("admin", new KeepWorkflowDraftCommand(Guid.NewGuid(), "npc-sole.json", json));

        var run = (await Host.AskAsync("admin", new SimulateWorkflowQuery(null, Start, false, []))).Value;

        Assert.Equal("npc-sole", run.DefinitionId);
    }

    [Fact]
    public async Task Draft_WithErrors_IsNotKept()
    {
        var result = await Host.SendAsync("admin", new KeepWorkflowDraftCommand(Guid.NewGuid(), "a.json", "{}"));

        Assert.Matches("流程定义有 \\d+ 处错误，改正后才能模拟。", result.Error?.Fields["Json"]);
    }

    [Theory]
    [InlineData(0L, 2023, ErrorKind.NotFound)]
    [InlineData(null, 2093, ErrorKind.Refused)]
    public async Task Simulation_OfNothingOrWithoutACalendar_SaysSo(long? versionId, int year, ErrorKind expected)
    {
        var result = await Host.AskAsync("admin", new SimulateWorkflowQuery(versionId ?? await MainAsync(), new DateOnly(year, 5, 8), false, []));

        Assert.Equal(expected, result.Error?.Kind);
    }

    [Fact]
    public async Task Simulation_BySomebodyElse_IsForbidden()
    {
        var result = await Host.AskAsync("dispatcher", new SimulateWorkflowQuery(await MainAsync(), null, false, []));

        Assert.Equal(ErrorKind.Forbidden, result.Error?.Kind);
    }

    private async Task<WorkflowSimulation> RunAsync(string[] drive, bool atTheLast = false) =>
        (await Host.AskAsync("admin", new SimulateWorkflowQuery(await MainAsync(), Start, atTheLast, drive))).Value;

    private async Task<long> MainAsync() =>
        (await Host.AskAsync("admin", new ListWorkflowVersionsQuery())).Value.Versions.Single(v => v.DefinitionId == "npc-lead-cohandlers").Id;

    private static Task<string> FileAsync(string name) => File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "workflows", name));

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : SimulateWorkflowTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : SimulateWorkflowTests(host);
}
