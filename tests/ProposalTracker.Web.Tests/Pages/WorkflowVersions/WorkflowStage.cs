using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Features.WorkflowVersions;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.WorkflowVersions;

/// <summary>Definitions and versions for tests, under names of their own: new cases never start on them.</summary>
internal static partial class WorkflowStage
{
    /// <summary>The text of a workflow of the repository under another name.</summary>
    public static async Task<string> CopyOfAsync(this CaseStage stage, string definitionId, string name) => DefinitionId().Replace(
        await stage.Walk.ReadAsync(context => context.WorkflowVersions.Where(v => v.DefinitionId == definitionId).Select(v => v.Json).FirstAsync()),
        $"\"definitionId\": \"{name}\"");

    /// <summary>Publishes a copy of the workflow by which a case is handled.</summary>
    /// <returns>Ids of the case's version and of the copy.</returns>
    public static async Task<(long From, long To)> CopyOfCasesAsync(this CaseStage stage, long caseId, Func<string, string>? change = null)
    {
        var from = await stage.Walk.ReadAsync(context => context.WorkflowInstances.Where(i => i.CaseId == caseId).Select(i => new { i.WorkflowVersionId, i.WorkflowVersion!.DefinitionId }).SingleAsync());
        var name = $"copy-{Guid.NewGuid():N}";
        var json = await stage.CopyOfAsync(from.DefinitionId, name);
        await stage.Walk.SendAsync(await stage.Walk.ActorAsync("admin"), new PublishWorkflowVersionCommand(Guid.NewGuid(), "copy.json", change is null ? json : change(json)));
        return (from.WorkflowVersionId, await stage.VersionAsync(name));
    }

    public static Task<long> VersionAsync(this CaseStage stage, string definitionId) =>
        stage.Walk.ReadAsync(context => context.WorkflowVersions.Where(v => v.DefinitionId == definitionId).Select(v => v.Id).SingleOrDefaultAsync());

    /// <summary>拟稿 under another id, as after somebody drew it anew.</summary>
    public static string WithAnotherDraft(string json) => json.Replace("\"draft\"", "\"writeReply\"", StringComparison.Ordinal);

    [GeneratedRegex("\"definitionId\":\\s*\"[^\"]+\"")]
    private static partial Regex DefinitionId();
}
