using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Features.Pipeline;
using ProposalTracker.Workflow;

namespace ProposalTracker.Features.Process;

/// <summary>The published definitions, read once each: a version never changes, so it may be kept for ever.</summary>
internal sealed class WorkflowDefinitions
{
    private readonly ConcurrentDictionary<long, WorkflowDefinition> read = new();

    /// <summary>The version of a definition that new cases follow; null where it is not published. Asked anew each time: another node may have published one.</summary>
    public static Task<long?> NewestIdAsync(ProposalTrackerContext context, string definitionId, CancellationToken cancellationToken) =>
        CompiledFor<Questions>.Of(context).NewestId(context, definitionId, cancellationToken);

    public async Task<WorkflowDefinition> GetAsync(ProposalTrackerContext context, long versionId, CancellationToken cancellationToken)
    {
        if (read.TryGetValue(versionId, out var known))
            return known;
        var version = await context.WorkflowVersions.AsNoTracking().SingleAsync(v => v.Id == versionId, cancellationToken);
        var definition = DefinitionReader.Read(version.Json, $"{version.DefinitionId} v{version.Number}").Definition
            ?? throw new InvalidOperationException($"The published workflow {version.DefinitionId} v{version.Number} was expected to be readable.");
        return read.GetOrAdd(versionId, definition);
    }

    private sealed class Questions
    {
        public Func<ProposalTrackerContext, string, CancellationToken, Task<long?>> NewestId { get; } = EF.CompileAsyncQuery(
            (ProposalTrackerContext context, string definitionId, CancellationToken _) => context.WorkflowVersions
                .Where(v => v.DefinitionId == definitionId).OrderByDescending(v => v.Number).Select(v => (long?)v.Id).FirstOrDefault());
    }
}
