using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Process;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Process;

/// <summary>
/// The one way through every work item: is it there, may this person do it, is it still open; then the deed,
/// the workflow's step and the audit row, together. The pipeline saves them with the command's key in one go.
/// </summary>
internal sealed class WorkItemDoor(WorkItemEntrance entrance, CurrentActor actor, ICaseWorkflow workflow, AuditTrail audit, OfficeClock clock)
{
    /// <summary>Who does the work, for the entities' own record.</summary>
    public long PersonId => actor.Required.PersonId;

    /// <summary>UTC.</summary>
    public DateTime Now => clock.Now;

    /// <inheritdoc cref="WorkItemEntrance.EnterAsync"/>
    public Task<Result<WorkItem>> EnterAsync(long workItemId, string kind, CancellationToken cancellationToken) =>
        entrance.EnterAsync(workItemId, kind, cancellationToken);

    /// <param name="work">Asks the entities; a returned error changes nothing.</param>
    public async Task<Result<Receipt>> PerformAsync(
        long workItemId, string kind, Func<WorkItem, Case, Task<Result<Deed>>> work, CancellationToken cancellationToken)
    {
        var entered = await EnterAsync(workItemId, kind, cancellationToken);
        if (entered.Error is { } refused)
            return refused;
        var item = entered.Value;
        var @case = item.LoadedCase();
        var done = await work(item, @case);
        return done.Error is { } not ? not : await RecordAsync(item, @case, done.Value, cancellationToken);
    }

    /// <inheritdoc cref="PerformAsync(long, string, Func{WorkItem, Case, Task{Result{Deed}}}, CancellationToken)"/>
    public Task<Result<Receipt>> PerformAsync(
        long workItemId, string kind, Func<WorkItem, Case, Deed> work, CancellationToken cancellationToken) =>
        PerformAsync(workItemId, kind, (item, @case) => Task.FromResult<Result<Deed>>(work(item, @case)), cancellationToken);

    /// <summary>Writes down what was done to an open item and lets the workflow go on, where the deed completes the item.</summary>
    public async Task<Result<Receipt>> RecordAsync(WorkItem item, Case @case, Deed deed, CancellationToken cancellationToken)
    {
        audit.Record(@case, deed.Action, deed.What, deed.Why);
        if (deed.Outcome is not { } outcome)
        {
            item.GoesOn();
            return new Receipt(deed.Sentence, @case.Id, item.Id);
        }
        item.Close(outcome, actor.Value?.PersonId, clock.Now);
        var step = await workflow.CompleteAsync(item, outcome, deed.Result, cancellationToken);
        return step.Refusal is { } late
            ? Error.AlreadyDone(late)
            : new Receipt($"{deed.Sentence}{step.NextWords(clock.Today)}", @case.Id, item.Id);
    }
}
