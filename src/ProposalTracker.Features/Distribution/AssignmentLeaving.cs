using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Replies;

namespace ProposalTracker.Features.Distribution;

/// <summary>Takes a unit out of every branch of the workflow that waits for it.</summary>
internal sealed class AssignmentLeaving(ProposalTrackerContext context, ICaseWorkflow workflow, CountersignDesk countersigning)
{
    /// <returns>Why the workflow does not let it go; null when it has.</returns>
    public async Task<string?> LeaveAsync(Case @case, Assignment leaver, CancellationToken cancellationToken)
    {
        foreach (var branch in workflow.BranchesOf(@case, leaver.Id))
        {
            if (branch == WorkflowModes.CountersignersId)
                await SettleAsync(@case, leaver, cancellationToken);
            if ((await workflow.RemoveItemAsync(@case, branch, leaver.Id, cancellationToken)).Refusal is { } refusal)
                return refusal;
        }
        return null;
    }

    // It may have been the last one that was asked: then the others' objections take effect.
    private async Task SettleAsync(Case @case, Assignment leaver, CancellationToken cancellationToken)
    {
        var asked = await context.WorkItems.Where(i => i.CaseId == @case.Id && i.AssignmentId == leaver.Id && i.Kind == CaseTasks.Countersign && i.ClosedAt == null)
            .Select(i => (long?)i.Id).SingleOrDefaultAsync(cancellationToken);
        var lead = @case.Lead?.DepartmentId;
        var round = @case.CurrentRound.Number;
        var reply = await context.Replies.SingleAsync(r => r.CaseId == @case.Id && r.RoundNumber == round && r.IssuerId == lead, cancellationToken);
        await countersigning.SettleAsync(@case, reply, asked, cancellationToken);
    }
}
