using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain;
using ProposalTracker.Domain.Process;
using ProposalTracker.Workflow;

namespace ProposalTracker.Features.Process;

/// <summary>Reads and checks a definition as publishing asks, and adds it as a version.</summary>
internal static class WorkflowPublishing
{
    private static readonly Rule PublishedVersionsNeverChange = new(
        nameof(PublishedVersionsNeverChange), "{0} 第 {1} 版已经发布，不能再改；请把 version 加一后发布新版本。", "Json");

    public static (WorkflowDefinition? Definition, IReadOnlyList<Finding> Findings) Check(string json, string fileName)
    {
        var read = DefinitionReader.Read(json, fileName);
        IReadOnlyList<Finding> findings = read.Definition is { } definition
            ? [.. read.Findings, .. DefinitionChecker.Check(definition, CaseTasks.Catalogue, forPublishing: true)]
            : read.Findings;
        return (read.Definition, findings);
    }

    /// <returns>False where the very same version is published already.</returns>
    /// <exception cref="RuleBrokenException">The version is published with another content.</exception>
    public static async Task<bool> AddAsync(
        ProposalTrackerContext context, WorkflowDefinition definition, string json, DateTime now, CancellationToken cancellationToken)
    {
        var earlier = await context.WorkflowVersions.AsNoTracking()
            .SingleOrDefaultAsync(v => v.DefinitionId == definition.DefinitionId && v.Number == definition.Version, cancellationToken);
        if (earlier is null)
        {
            context.WorkflowVersions.Add(new WorkflowVersion(
                definition.DefinitionId, definition.Version, definition.Name, definition.ContentHash, json, now));
            return true;
        }
        PublishedVersionsNeverChange.Require(earlier.ContentHash == definition.ContentHash, definition.DefinitionId, definition.Version);
        return false;
    }
}
