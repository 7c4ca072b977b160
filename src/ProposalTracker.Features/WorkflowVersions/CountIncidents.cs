using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.WorkflowVersions;

/// <summary>How many incidents wait for an administrator; 0 for everybody else.</summary>
public sealed record CountIncidentsQuery : IQuery<IncidentCount>;

public sealed record IncidentCount(int Open);

internal sealed class CountIncidentsHandler(ProposalTrackerContext context, CurrentActor actor) : IRequestHandler<CountIncidentsQuery, Result<IncidentCount>>
{
    public async Task<Result<IncidentCount>> Handle(CountIncidentsQuery query, CancellationToken cancellationToken) =>
        new IncidentCount(actor.Required.Has(Role.Administrator) ? await context.Incidents.CountAsync(i => i.ClearedAt == null, cancellationToken) : 0);
}
