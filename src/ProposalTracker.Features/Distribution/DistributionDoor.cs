using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Distribution;

/// <summary>Who may change the units of a running case: the office that distributed it.</summary>
internal sealed class DistributionDoor(ProposalTrackerContext context, CurrentActor actor, OfficeClock clock)
{
    public Actor Person => actor.Required;

    public DateOnly Today => clock.Today;

    /// <summary>Loads the case for a change of its units.</summary>
    /// <returns>Not found, forbidden, or refused where it is not distributed yet or has ended.</returns>
    public async Task<Result<Case>> EnterAsync(long caseId, CancellationToken cancellationToken)
    {
        var person = actor.Required;
        if (!await context.Cases.VisibleTo(person).AnyAsync(c => c.Id == caseId, cancellationToken))
            return Error.NotFound("这件建议");
        var @case = await context.LoadForChangeAsync(caseId, cancellationToken);
        var role = await DistributorAsync(caseId, cancellationToken) ?? Role.Dispatcher;
        if (!person.Has(role))
            return Error.Forbidden($"承办单位由{WorkItemRoles.Words(role)}调整，您没有这项权限。");
        if (CasePhases.IsEnd(@case.Phase))
            return Error.Refused("这件建议已经办结，不能再调整承办单位。");
        return @case.Assignments.Any() ? @case : Error.Refused("这件建议还没有分办。");
    }

    /// <summary>Whether the person would be let in.</summary>
    public async Task<bool> MayEnterAsync(Case @case, CancellationToken cancellationToken) =>
        !CasePhases.IsEnd(@case.Phase) && @case.ActiveAssignments.Any()
        && await DistributorAsync(@case.Id, cancellationToken) is { } role && actor.Required.Has(role);

    private Task<Role?> DistributorAsync(long caseId, CancellationToken cancellationToken) => context.WorkItems
        .Where(i => i.CaseId == caseId && i.Kind == CaseTasks.Distribute).OrderByDescending(i => i.Id).Select(i => (Role?)i.Role).FirstOrDefaultAsync(cancellationToken);
}
