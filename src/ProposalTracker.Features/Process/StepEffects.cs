using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Process;
using ProposalTracker.Domain.Proposals;
using ProposalTracker.Features.Trust;
using ProposalTracker.Features.Webhooks;
using ProposalTracker.Workflow;

namespace ProposalTracker.Features.Process;

/// <summary>Carries out what an engine step asks for: work items, timers, incidents, journal, phase; all in the command's transaction.</summary>
internal sealed class StepEffects(
    ProposalTrackerContext context, WorkItemOpening opening, Outbox outbox, CurrentActor actor, OfficeClock clock)
{
    public async Task<StepTaken> CarryOutAsync(Case @case, WorkflowInstance instance, Advance step, CancellationToken cancellationToken)
    {
        if (!step.Answer.IsAccepted)
            return new StepTaken(step.Answer.Reason ?? "流程当前不接受这项操作。", [], [], instance.IsFinished);
        var opened = new List<WorkItem>();
        foreach (var effect in step.Effects)
        {
            if (effect is Effect.TaskRequested task)
                opened.Add(await OpenAsync(@case, task, cancellationToken));
            else
                await CarryOutAsync(@case, instance, effect, cancellationToken);
        }
        context.JournalEntries.Add(new JournalEntry(instance, StepJournal.Write(step.Journal), clock.Now, actor.Value?.PersonId));
        var isFinished = step.State.Status == WorkflowStatus.Finished;
        instance.MovesTo(step.State.ToJson(), isFinished);
        SetPhase(@case, step.State, isFinished);
        outbox.CaseMoved(@case, opened);
        return new StepTaken(null, opened, opened.Count == 0 ? await StillOpenAsync(@case, step.State, cancellationToken) : [], isFinished);
    }

    private async Task<IReadOnlyList<WorkItem>> StillOpenAsync(Case @case, WorkflowState state, CancellationToken cancellationToken)
    {
        var waits = state.Waits.Where(w => w.Kind == WaitKind.Task).Select(w => w.WaitId).ToList();
        return waits.Count == 0
            ? []
            : await context.WorkItems.Include(i => i.Department).Where(i => i.CaseId == @case.Id && waits.Contains(i.WaitId)).OrderBy(i => i.Id).ToListAsync(cancellationToken);
    }

    private async Task<WorkItem> OpenAsync(Case @case, Effect.TaskRequested task, CancellationToken cancellationToken)
    {
        var item = await opening.OpenAsync(@case, task, cancellationToken);
        context.WorkItems.Add(item);
        return item;
    }

    private async Task CarryOutAsync(Case @case, WorkflowInstance instance, Effect effect, CancellationToken cancellationToken)
    {
        switch (effect)
        {
            case Effect.TaskWithdrawn withdrawn:
                var item = await context.WorkItems.SingleAsync(i => i.CaseId == @case.Id && i.WaitId == withdrawn.WaitId, cancellationToken);
                if (item.IsOpen)
                    item.Close(WithdrawnOutcome, null, clock.Now);
                break;
            case Effect.TimerSet timer:
                context.WorkflowTimers.Add(new WorkflowTimer(instance, timer.WaitId, timer.DueUtc));
                break;
            case Effect.TimerCleared cleared:
                context.WorkflowTimers.RemoveRange(await context.WorkflowTimers
                    .Where(t => t.InstanceId == instance.Id && t.WaitId == cleared.WaitId).ToListAsync(cancellationToken));
                break;
            case Effect.IncidentRaised raised:
                context.Incidents.Add(new Incident(instance, raised.IncidentId, raised.ActivityId, raised.Code, raised.Message, clock.Now));
                break;
            case Effect.IncidentCleared cleared:
                (await context.Incidents.SingleAsync(i => i.InstanceId == instance.Id && i.IncidentId == cleared.IncidentId, cancellationToken)).Clear(clock.Now);
                break;
            default:
                // Events for other cases and written lines have no receiver in this system.
                break;
        }
    }

    /// <summary>Outcome of a work item that the process took back.</summary>
    public const string WithdrawnOutcome = "withdrawn";

    private void SetPhase(Case @case, WorkflowState state, bool isFinished)
    {
        if (!isFinished)
        {
            @case.StandsAt(CasePhases.Of(state.Waits.Where(w => w.Kind == WaitKind.Task).Select(w => w.Name), state.Incidents.Count > 0));
            return;
        }
        if (!CasePhases.IsEnd(@case.Phase))
            @case.End(EndOf(@case, state), clock.Today, clock.Now);
    }

    private static CasePhase EndOf(Case @case, WorkflowState state) => @case.Proposal.State switch
    {
        ProposalState.Declined => CasePhase.Declined,
        ProposalState.Withdrawn => CasePhase.Withdrawn,
        _ => state.SubStatus == WorkflowSubStatus.Faulted ? CasePhase.Stuck : CasePhase.Closed,
    };
}
