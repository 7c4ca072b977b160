using System.Text;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.WorkflowVersions;

/// <summary>The definition of a published version as it was published, to be changed in a designer and published anew.</summary>
public sealed record GetWorkflowFileQuery(long VersionId) : IQuery<WorkflowDownload>;

/// <param name="FileName">For example npc-proposal-v2.json.</param>
/// <param name="Json">UTF-8 without BOM, character for character what the version's hash was made of.</param>
public sealed record WorkflowDownload(string FileName, byte[] Json);

internal sealed class GetWorkflowFileHandler(ProposalTrackerContext context, CurrentActor actor)
    : IRequestHandler<GetWorkflowFileQuery, Result<WorkflowDownload>>
{
    public async Task<Result<WorkflowDownload>> Handle(GetWorkflowFileQuery query, CancellationToken cancellationToken)
    {
        if (!actor.Required.Has(Role.Administrator))
            return Error.Forbidden("流程由管理员管理。");
        var version = await context.WorkflowVersions.AsNoTracking().SingleOrDefaultAsync(v => v.Id == query.VersionId, cancellationToken);
        return version is null
            ? Error.NotFound("这个流程版本")
            : new WorkflowDownload($"{version.DefinitionId}-v{version.Number}.json", Encoding.UTF8.GetBytes(version.Json));
    }
}
