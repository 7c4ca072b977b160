using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Process;
using ProposalTracker.Workflow;

namespace ProposalTracker.Features.Process;

/// <summary>
/// Checks every file in <c>workflows/</c> and publishes the versions that are new. Runs before the server takes
/// requests: a broken file stops the start.
/// </summary>
public static class PublishWorkflows
{
    /// <exception cref="WorkflowFileException">A file has errors, or changes a version that was published before.</exception>
    public static async Task RunAsync(ProposalTrackerContext context, string folder, DateTime now, CancellationToken cancellationToken)
    {
        var files = Directory.GetFiles(folder, "*.json").Where(f => !f.EndsWith(".scenarios.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        var read = files.Select(Read).ToList();
        var errors = read.SelectMany(r => r.Findings).Where(f => f.Severity == FindingSeverity.Error).ToList();
        if (errors.Count > 0)
            throw new WorkflowFileException(string.Join(Environment.NewLine, errors));
        foreach (var (definition, json, _) in read)
        {
            if (definition is not null)
                await PublishAsync(context, definition, json, now, cancellationToken);
        }
        await context.SaveChangesAsync(cancellationToken);
    }

    private static (WorkflowDefinition? Definition, string Json, IReadOnlyList<Finding> Findings) Read(string file)
    {
        var json = File.ReadAllText(file);
        var result = DefinitionReader.Read(json, Path.GetFileName(file));
        IReadOnlyList<Finding> findings = result.Definition is { } definition
            ? [.. result.Findings, .. DefinitionChecker.Check(definition, CaseTasks.Catalogue, forPublishing: true)]
            : result.Findings;
        return (result.Definition, json, findings);
    }

    private static async Task PublishAsync(
        ProposalTrackerContext context, WorkflowDefinition definition, string json, DateTime now, CancellationToken cancellationToken)
    {
        var earlier = await context.WorkflowVersions.AsNoTracking()
            .SingleOrDefaultAsync(v => v.DefinitionId == definition.DefinitionId && v.Number == definition.Version, cancellationToken);
        if (earlier is null)
        {
            context.WorkflowVersions.Add(new WorkflowVersion(
                definition.DefinitionId, definition.Version, definition.Name, definition.ContentHash, json, now));
            return;
        }
        if (earlier.ContentHash != definition.ContentHash)
            throw new WorkflowFileException(
                $"{definition.FileName}: {definition.DefinitionId} 第 {definition.Version} 版已经发布，不能再改；请把 version 加一后发布新版本。");
    }
}
