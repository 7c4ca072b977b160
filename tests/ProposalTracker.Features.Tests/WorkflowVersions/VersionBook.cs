using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Process;
using ProposalTracker.Features.Tests.Host;
using ProposalTracker.Features.WorkflowVersions;

namespace ProposalTracker.Features.Tests.WorkflowVersions;

/// <summary>Publishes changed copies of a case's workflow, under names of their own: new cases never start on them.</summary>
public sealed partial class VersionBook(FeatureHost host)
{
    /// <summary>The version by which a case is handled.</summary>
    public Task<WorkflowVersion> OfAsync(long caseId) => host.ReadAsync(context => context.WorkflowVersions.AsNoTracking()
        .SingleAsync(v => context.WorkflowInstances.Any(i => i.CaseId == caseId && i.WorkflowVersionId == v.Id)));

    /// <summary>A published copy of the workflow of a case.</summary>
    /// <param name="change">What is different in its text.</param>
    public async Task<WorkflowVersion> CopyAsync(long caseId, Func<string, string>? change = null)
    {
        var name = $"copy-{Guid.NewGuid():N}";
        var json = DefinitionId().Replace((await OfAsync(caseId)).Json, $"\"definitionId\": \"{name}\"");
        var result = await host.SendAsync("admin", new PublishWorkflowVersionCommand(Guid.NewGuid(), $"{name}.json", change is null ? json : change(json)));
        Assert.Null(result.Error?.Message);
        return await host.ReadAsync(context => context.WorkflowVersions.AsNoTracking().SingleAsync(v => v.DefinitionId == name));
    }

    /// <summary>拟稿 under another id, as after somebody drew it anew.</summary>
    public static string WithAnotherDraft(string json) => json.Replace("\"draft\"", "\"writeReply\"", StringComparison.Ordinal);

    [GeneratedRegex("\"definitionId\":\\s*\"[^\"]+\"")]
    private static partial Regex DefinitionId();
}
