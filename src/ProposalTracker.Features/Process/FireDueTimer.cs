using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Process;

/// <summary>Fires the timer longest overdue; sent by the system itself until none is left, so a stop is caught up.</summary>
public sealed record FireDueTimerCommand(Guid RequestKey) : ICommand;

internal sealed class FireDueTimerHandler(
    ProposalTrackerContext context, TimerClaims claims, ICaseWorkflow workflow, AuditTrail audit, OfficeClock clock)
    : IRequestHandler<FireDueTimerCommand, Result<Receipt>>
{
    public async Task<Result<Receipt>> Handle(FireDueTimerCommand command, CancellationToken cancellationToken)
    {
        if (await claims.NextDueAsync(context, clock.Now, cancellationToken) is not { } timer)
            return Error.NotFound("到期的计时");
        var caseId = await context.WorkflowInstances.Where(i => i.Id == timer.InstanceId).Select(i => i.CaseId).SingleAsync(cancellationToken);
        var @case = await context.LoadForChangeAsync(caseId, cancellationToken);
        context.WorkflowTimers.Remove(timer);
        var step = await workflow.TimerDueAsync(@case, timer.WaitId, cancellationToken);
        audit.Record(@case, "计时到期", step.Refusal ?? step.NextWords(clock.Today));
        await context.SaveChangesAsync(cancellationToken);
        return new Receipt(step.NextWords(clock.Today), @case.Id);
    }
}
