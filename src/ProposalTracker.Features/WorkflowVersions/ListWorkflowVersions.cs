using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.WorkflowVersions;

/// <summary>流程管理: every published version with the cases that run on it, and the open incidents.</summary>
public sealed record ListWorkflowVersionsQuery : IQuery<WorkflowVersionList>;

public sealed record WorkflowVersionList(IReadOnlyList<WorkflowVersionRow> Versions, IReadOnlyList<IncidentRow> Incidents);

/// <param name="PublishedAt">UTC.</param>
/// <param name="Running">Cases that have not ended.</param>
public sealed record WorkflowVersionRow(long Id, string DefinitionId, int Number, string Name, DateTime PublishedAt, string ContentHash, int Running, int Ended);

/// <param name="RaisedAt">UTC.</param>
public sealed record IncidentRow(long Id, long CaseId, string Number, string Title, string ActivityId, string Code, string Message, DateTime RaisedAt);

internal sealed class ListWorkflowVersionsHandler(ProposalTrackerContext context, CurrentActor actor)
    : IRequestHandler<ListWorkflowVersionsQuery, Result<WorkflowVersionList>>
{
    public async Task<Result<WorkflowVersionList>> Handle(ListWorkflowVersionsQuery query, CancellationToken cancellationToken)
    {
        if (!actor.Required.Has(Role.Administrator))
            return Error.Forbidden("流程由管理员管理。");
        var versions = await context.WorkflowVersions.AsNoTracking().OrderBy(v => v.DefinitionId).ThenByDescending(v => v.Number)
            .Select(v => new WorkflowVersionRow(
                v.Id, v.DefinitionId, v.Number, v.Name, v.PublishedAt, v.ContentHash,
                context.WorkflowInstances.Count(i => i.WorkflowVersionId == v.Id && !i.IsFinished),
                context.WorkflowInstances.Count(i => i.WorkflowVersionId == v.Id && i.IsFinished)))
            .ToListAsync(cancellationToken);
        var incidents = await context.Incidents.AsNoTracking().Where(i => i.ClearedAt == null).OrderBy(i => i.RaisedAt)
            .Select(i => new IncidentRow(
                i.Id, i.Instance!.CaseId, i.Instance.Case!.Proposals.Select(p => p.Number).First(), i.Instance.Case.Proposals.Select(p => p.Title).First(),
                i.ActivityId, i.Code, i.Message, i.RaisedAt))
            .ToListAsync(cancellationToken);
        return new WorkflowVersionList(versions, incidents);
    }
}
