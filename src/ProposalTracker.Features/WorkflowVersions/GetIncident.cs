using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Trust;
using ProposalTracker.Workflow;

namespace ProposalTracker.Features.WorkflowVersions;

/// <summary>One open incident: what failed, and which ways lead on behind the step.</summary>
public sealed record GetIncidentQuery(long IncidentId) : IQuery<IncidentDetails>;

/// <param name="Step">The step's name in the definition.</param>
/// <param name="Version">The version that the case follows, in words.</param>
/// <param name="RaisedAt">UTC.</param>
/// <param name="Ways">Empty where the step has only one way on, or none.</param>
public sealed record IncidentDetails(
    long Id, string Number, string Title, string Step, string ActivityId, long VersionId, string Version, string Message, DateTime RaisedAt,
    IReadOnlyList<IncidentWay> Ways);

/// <param name="Port">The way's name in the definition, for <see cref="ResolveIncidentCommand.Outcome"/>.</param>
/// <param name="LeadsTo">Names of the steps behind it; empty where it ends there.</param>
public sealed record IncidentWay(string Port, IReadOnlyList<string> LeadsTo);

internal sealed class GetIncidentHandler(ProposalTrackerContext context, CurrentActor actor, WorkflowDefinitions definitions)
    : IRequestHandler<GetIncidentQuery, Result<IncidentDetails>>
{
    public async Task<Result<IncidentDetails>> Handle(GetIncidentQuery query, CancellationToken cancellationToken)
    {
        if (!actor.Required.Has(Role.Administrator))
            return Error.Forbidden("流程异常由管理员处理。");
        var found = await context.Incidents.AsNoTracking().Where(i => i.Id == query.IncidentId && i.ClearedAt == null)
            .Select(i => new
            {
                i.Id,
                i.ActivityId,
                i.Message,
                i.RaisedAt,
                i.Instance!.WorkflowVersionId,
                // A case has at least one proposal.
                Proposal = i.Instance.Case!.Proposals.OrderBy(p => p.Id).Select(p => new { p.Number, p.Title }).First(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return Error.NotFound("这个流程异常（可能已经处理）");
        var definition = await definitions.GetAsync(context, found.WorkflowVersionId, cancellationToken);
        var activity = definition.Find(found.ActivityId);
        return new IncidentDetails(
            found.Id, found.Proposal.Number, found.Proposal.Title, activity?.DisplayText ?? found.ActivityId, found.ActivityId,
            found.WorkflowVersionId, $"“{definition.Name}”第 {definition.Version} 版", found.Message, found.RaisedAt,
            activity is { Ports.Count: > 1 } ? [.. activity.Ports.Select(port => Way(definition, activity, port))] : []);
    }

    private static IncidentWay Way(WorkflowDefinition definition, Activity from, string port) =>
        new(port, [.. definition.Connections.Where(c => c.Source == from && c.SourcePort == port).Select(c => c.Target.DisplayText)]);
}
