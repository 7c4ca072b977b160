using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Workflow;

namespace ProposalTracker.Features.Process;

/// <summary>The published definitions, read once each: a version never changes, so it may be kept for ever.</summary>
internal sealed class WorkflowDefinitions
{
    private readonly ConcurrentDictionary<long, WorkflowDefinition> read = new();

    public async Task<WorkflowDefinition> GetAsync(ProposalTrackerContext context, long versionId, CancellationToken cancellationToken)
    {
        if (read.TryGetValue(versionId, out var known))
            return known;
        var version = await context.WorkflowVersions.AsNoTracking().SingleAsync(v => v.Id == versionId, cancellationToken);
        var definition = DefinitionReader.Read(version.Json, $"{version.DefinitionId} v{version.Number}").Definition
            ?? throw new InvalidOperationException($"The published workflow {version.DefinitionId} v{version.Number} was expected to be readable.");
        return read.GetOrAdd(versionId, definition);
    }
}
