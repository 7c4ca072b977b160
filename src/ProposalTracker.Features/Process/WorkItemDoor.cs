using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Process;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Process;

/// <summary>
/// The one way through every work item: is it there, may this person do it, is it still open; then the deed,
/// the workflow's step, the audit row and the save, together.
/// </summary>
internal sealed class WorkItemDoor(
    ProposalTrackerContext context, CurrentActor actor, ICaseWorkflow workflow, AuditTrail audit, OfficeClock clock)
{
    /// <summary>Who does the work, for the entities' own record.</summary>
    public long PersonId => actor.Required.PersonId;

    /// <summary>UTC.</summary>
    public DateTime Now => clock.Now;

    /// <param name="work">Asks the entities; a returned error changes nothing.</param>
    public async Task<Result<Receipt>> PerformAsync(
        long workItemId, string kind, Func<WorkItem, Case, Task<Result<Deed>>> work, CancellationToken cancellationToken)
    {
        var entered = await EnterAsync(workItemId, kind, cancellationToken);
        if (entered.Error is { } refused)
            return refused;
        var item = entered.Value;
        var @case = context.Cases.Local.Single(c => c.Id == item.CaseId);
        var done = await work(item, @case);
        if (done.Error is { } not)
            return not;
        var deed = done.Value;
        item.Close(deed.Outcome, actor.Value?.PersonId, clock.Now);
        var step = await workflow.CompleteAsync(item, deed.Outcome, deed.Result, cancellationToken);
        if (step.Refusal is { } late)
            return Error.AlreadyDone(late);
        audit.Record(@case, deed.Action, deed.What, deed.Why);
        // The pipeline saves: one round trip for the change and the command's key together.
        return new Receipt($"{deed.Sentence}{step.NextWords(clock.Today)}", @case.Id, item.Id);
    }

    /// <inheritdoc cref="PerformAsync(long, string, Func{WorkItem, Case, Task{Result{Deed}}}, CancellationToken)"/>
    public Task<Result<Receipt>> PerformAsync(
        long workItemId, string kind, Func<WorkItem, Case, Deed> work, CancellationToken cancellationToken) =>
        PerformAsync(workItemId, kind, (item, @case) => Task.FromResult<Result<Deed>>(work(item, @case)), cancellationToken);

    /// <summary>Loads the item with its case for a change.</summary>
    /// <returns>
    /// Not found where the person may not even see the case; forbidden where he sees it but the work is another's;
    /// already done, by whom and when, where it is closed.
    /// </returns>
    public async Task<Result<WorkItem>> EnterAsync(long workItemId, string kind, CancellationToken cancellationToken)
    {
        var item = await context.WorkItems.SingleOrDefaultAsync(i => i.Id == workItemId && i.Kind == kind, cancellationToken);
        if (item is null)
            return Error.NotFound("这项待办");
        var person = actor.Required;
        // Its unit comes with the case: work of a unit is about one of the assignments.
        var @case = await context.LoadForChangeAsync(item.CaseId, cancellationToken);
        if (!MayDo(person, item, @case))
            return await IsVisibleAsync(item.CaseId, person, cancellationToken) ? Error.Forbidden(WhoDoes(item)) : Error.NotFound("这项待办");
        if (!item.IsOpen)
            return Error.AlreadyDone(await DoneWordsAsync(item, cancellationToken));
        return item;
    }

    public static bool MayDo(Actor person, WorkItem item, Case @case) => item.Role == Role.Representative
        ? IsAnswered(person, @case)
        : WorkItemRoles.MayDo(item.Role).Any(role => WorkItemRoles.IsOfAUnit(role) ? person.Has(role, item.DepartmentId) : person.Has(role));

    // A rating is the lead proposer's own; the congress side may record the paper form (domain.md §2).
    private static bool IsAnswered(Actor person, Case @case) =>
        person.Has(Role.LiaisonClerk)
        || (person.RepresentativeId is { } own && @case.Proposals.Any(p => p.LeadProposerId == own));

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
