using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Process;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Ratings;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Process;

/// <summary>Who may come to a work item, and what the others are told.</summary>
internal sealed class WorkItemEntrance(ProposalTrackerContext context, CurrentActor actor, RatingCircles circles, OfficeClock clock)
{
    /// <summary>Loads the item with its case for a change.</summary>
    /// <returns>
    /// Not found where the person may not even see the case; forbidden where he sees it but the work is another's;
    /// already done, by whom and when, where it is closed.
    /// </returns>
    public async Task<Result<WorkItem>> EnterAsync(long workItemId, string kind, CancellationToken cancellationToken)
    {
        // Its unit comes with the case: work of a unit is about one of the assignments.
        if (await context.LoadWorkItemForChangeAsync(workItemId, kind, cancellationToken) is not { Case: { } @case } item)
            return Error.NotFound("这项待办");
        var person = actor.Required;
        if (!await MayDoAsync(person, item, @case, cancellationToken))
            return await IsVisibleAsync(item.CaseId, person, cancellationToken) ? Error.Forbidden(WhoDoes(item)) with { CaseId = item.CaseId } : Error.NotFound("这项待办");
        if (!item.IsOpen)
            return Error.AlreadyDone(await DoneWordsAsync(item, cancellationToken)) with { CaseId = item.CaseId };
        return item;
    }

    public async Task<bool> MayDoAsync(Actor person, WorkItem item, Case @case, CancellationToken cancellationToken) => item.Role == Role.Representative
        ? await MayRateAsync(person, @case, cancellationToken)
        : WorkItemRoles.MayDo(item.Role).Any(role => WorkItemRoles.IsOfAUnit(role) ? person.Has(role, item.DepartmentId) : person.Has(role));

    // A rating is the representative's own; the congress side may record the paper form (domain.md §2). For a delegation it does.
    public async Task<bool> MayRateAsync(Actor person, Case @case, CancellationToken cancellationToken) =>
        person.Has(Role.LiaisonClerk)
        || (person.RepresentativeId is { } own && @case.Proposals.Any(p => p.LeadProposerId is not null)
            && (await circles.OfAsync(@case, cancellationToken)).People.Any(p => p.Id == own));

    private Task<bool> IsVisibleAsync(long caseId, Actor person, CancellationToken cancellationToken) =>
        context.Cases.VisibleTo(person).AnyAsync(c => c.Id == caseId, cancellationToken);

    private string WhoDoes(WorkItem item) =>
        $"“{item.Label}”由{item.Department?.ShortNameOn(clock.Today)}{WorkItemRoles.Words(item.Role)}办理，您没有这项权限。";

    private async Task<string> DoneWordsAsync(WorkItem item, CancellationToken cancellationToken)
    {
        if (item.Outcome == StepEffects.WithdrawnOutcome)
            return $"“{item.Label}”已随流程变化撤销，不需要再办理。";
        var by = await context.People.Where(p => p.Id == item.ClosedByPersonId).Select(p => p.Name).SingleOrDefaultAsync(cancellationToken);
        var at = OfficeClock.LocalOf(item.ClosedAt ?? clock.Now);
        return $"“{item.Label}”已由{by ?? "系统"}于 {at:yyyy-MM-dd HH:mm} 办理，没有重复处理。";
    }
}
