using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Trust;
using ProposalTracker.Workflow;

namespace ProposalTracker.Features.WorkflowVersions;

/// <summary>A definition with the text that it was read from.</summary>
internal sealed record SimulatedDefinition(WorkflowDefinition Definition, string Json);

/// <summary>Finds what is to be simulated: a published version, or what the person keeps as a draft.</summary>
internal sealed class SimulationDesk(ProposalTrackerContext context, WorkflowDefinitions definitions, CurrentActor actor)
{
    public Task<Result<SimulatedDefinition>> FindAsync(long? versionId, CancellationToken cancellationToken) =>
        versionId is { } id ? PublishedAsync(id, cancellationToken) : DraftAsync(cancellationToken);

    private async Task<Result<SimulatedDefinition>> PublishedAsync(long versionId, CancellationToken cancellationToken)
    {
        var json = await context.WorkflowVersions.AsNoTracking().Where(v => v.Id == versionId).Select(v => v.Json).SingleOrDefaultAsync(cancellationToken);
        return json is null
            ? Error.NotFound("这个流程版本")
            : new SimulatedDefinition(await definitions.GetAsync(context, versionId, cancellationToken), json);
    }

    private async Task<Result<SimulatedDefinition>> DraftAsync(CancellationToken cancellationToken)
    {
        if (await WorkflowDraft.FindAsync(context, actor.Required, cancellationToken) is not { } draft)
            return Error.NotFound("要模拟的流程草稿");
        var (definition, findings) = WorkflowPublishing.Check(draft.Json, draft.FileName);
        return definition is null || findings.Any(f => f.Severity == FindingSeverity.Error)
            ? Error.Refused("流程草稿有错误，不能模拟，请回到发布流程改正。")
            : new SimulatedDefinition(definition, draft.Json);
    }
}
