using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Process;

namespace ProposalTracker.Data;

/// <summary>
/// Claims timers that have fallen due, in the very transaction that fires them, so that each fires once whatever
/// the number of nodes. The plain query is right where one writer runs at a time; PostgreSQL locks the row.
/// </summary>
public class TimerClaims
{
    /// <param name="now">UTC.</param>
    /// <returns>The timer longest overdue that nobody else has claimed, or null.</returns>
    public virtual Task<WorkflowTimer?> NextDueAsync(ProposalTrackerContext context, DateTime now, CancellationToken cancellationToken) =>
        context.WorkflowTimers.Where(t => t.DueAt <= now).OrderBy(t => t.DueAt).ThenBy(t => t.Id).FirstOrDefaultAsync(cancellationToken);
}
