using ProposalTracker.Features.Tests.Host;
using ProposalTracker.Features.WorkflowVersions;

namespace ProposalTracker.Features.Tests.WorkflowVersions;

/// <summary>流程管理: publishing, and who may.</summary>
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
    public async Task Check_OfABrokenDefinition_ListsEachErrorWithItsLineAndText()
    {
        var json = (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "workflows", "npc-sole.json"))).Replace("\"Elsa.RunTask\"", "\"Elsa.Nonsense\"", StringComparison.Ordinal);

        var report = (await Host.AskAsync("admin", new CheckWorkflowDefinitionQuery("npc-sole.json", json))).Value;

        var first = report.Findings[0];
        Assert.Equal(("unknown-type", true), (first.Code, first.IsError));
        Assert.Contains(first.Text, json.Split('\n')[first.Line - 1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_BySomebodyElse_IsForbidden()
    {
        var result = await Host.AskAsync("clerk", new CheckWorkflowDefinitionQuery("a.json", "{}"));

        Assert.Equal(ErrorKind.Forbidden, result.Error?.Kind);
    }

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : PublishWorkflowVersionTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : PublishWorkflowVersionTests(host);
}
