using ProposalTracker.Features.Tests.Host;
using ProposalTracker.Features.WorkflowVersions;

namespace ProposalTracker.Features.Tests.WorkflowVersions;

/// <summary>流程管理: publishing, simulating, and who may.</summary>
public abstract class PublishWorkflowVersionTests(FeatureHost host) : FeatureTests(host)
{
    [Fact]
    public async Task Publishing_OfABrokenFile_NamesLineAndColumn()
    {
        var result = await Host.SendAsync("admin", new PublishWorkflowVersionCommand(Guid.NewGuid(), "broken.json", "{ \"id\": "));

        Assert.Matches(@"broken\.json:\d+:\d+: error bad-json", result.Error?.Fields["Json"]);
    }

    [Fact]
    public async Task Publishing_BySomebodyElse_IsForbidden()
    {
        var result = await Host.SendAsync("clerk", new PublishWorkflowVersionCommand(Guid.NewGuid(), "a.json", "{}"));

        Assert.Equal(ErrorKind.Forbidden, result.Error?.Kind);
    }

    [Fact]
    public async Task Publishing_OfAPublishedVersionWithOtherContent_IsRefused()
    {
        var json = (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "workflows", "npc-proposal.json"))).Replace("审查", "审核", StringComparison.Ordinal);

        var result = await Host.SendAsync("admin", new PublishWorkflowVersionCommand(Guid.NewGuid(), "npc-proposal.json", json));

        Assert.Contains("已经发布，不能再改", result.Error?.Message);
    }

    [Fact]
    public async Task Simulation_OfTheMainFlow_ShowsTheNextStepWithItsOutcomes()
    {
        var list = (await Host.AskAsync("admin", new ListWorkflowVersionsQuery())).Value;
        var main = list.Versions.Single(v => v.DefinitionId == "npc-proposal");

        var run = (await Host.AskAsync("admin", new SimulateWorkflowVersionQuery(main.Id, ["checkProposal=accepted"]))).Value;

        Assert.Equal("handOver", Assert.Single(run.Waits).ActivityId);
        Assert.Equal(2, run.Steps.Count);
    }

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : PublishWorkflowVersionTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : PublishWorkflowVersionTests(host);
}
