using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Cases;

namespace ProposalTracker.Features.Distribution;

/// <summary>What the page 调整承办单位 shows: who has the case now, and what can be changed.</summary>
public sealed record GetUnitChangesQuery(long CaseId) : IQuery<UnitChanges>;

/// <param name="Units">All units, also those that had the case.</param>
/// <param name="Free">Units that do not have it.</param>
/// <param name="Leads">Leads that can be replaced.</param>
/// <param name="CoHandlers">Co-handlers that can leave.</param>
/// <param name="Late">Co-handlers whose opinion is still awaited.</param>
/// <param name="MayAdd">Co-handlers can still join.</param>
/// <param name="NotNow">What cannot be changed any more, each with why and what to do instead.</param>
public sealed record UnitChanges(
    CaseHeader Case, IReadOnlyList<UnitCard> Units, IReadOnlyList<NamedChoice> Free, IReadOnlyList<UnitCard> Leads, IReadOnlyList<UnitCard> CoHandlers,
    IReadOnlyList<UnitCard> Late, bool MayAdd, IReadOnlyList<string> NotNow);

internal sealed class GetUnitChangesHandler(
    DistributionDoor door, ProposalTrackerContext context, AssignableDepartments departments, CaseParts parts, UnitChangeLimits limits)
    : IRequestHandler<GetUnitChangesQuery, Result<UnitChanges>>
{
    public async Task<Result<UnitChanges>> Handle(GetUnitChangesQuery query, CancellationToken cancellationToken)
    {
        var entered = await door.EnterAsync(query.CaseId, cancellationToken);
        if (entered.Error is { } refused)
            return refused;
        var @case = await context.Cases.WithHandling().Include(c => c.Proposals).ThenInclude(p => p.CoSigners)
            .Include(c => c.Proposals).ThenInclude(p => p.LeadProposer!.Delegation).Include(c => c.Proposals).ThenInclude(p => p.ProposingDelegation)
            .SingleAsync(c => c.Id == query.CaseId, cancellationToken);
        var units = await parts.UnitsAsync(@case, door.Person, cancellationToken);
        var active = units.Where(u => u.IsActive).ToList();
        var coHandlers = active.Where(u => u.Role == AssignmentRole.CoHandler).ToList();
        var leads = await limits.LeadsAsync(@case, cancellationToken);
        var noMore = limits.NoMoreCoHandlers(@case);
        var noFewer = UnitChangeLimits.NoFewerCoHandlers(@case);
        string?[] notNow =
        [
            noMore, coHandlers.Count > 0 ? noFewer : null,
            .. active.Where(u => leads.GetValueOrDefault(u.AssignmentId) is not null).Select(u => $"{u.Unit}：{leads[u.AssignmentId]}"),
        ];
        return new UnitChanges(
            CaseHeader.Of(@case, door.Today), units, await departments.FreeAsync(@case, cancellationToken),
            [.. active.Where(u => leads.TryGetValue(u.AssignmentId, out var refusal) && refusal is null)],
            noFewer is null ? coHandlers : [],
            noMore is null ? [.. coHandlers.Where(u => u.State != AssignmentState.Done)] : [],
            noMore is null,
            [.. notNow.OfType<string>()]);
    }
}
