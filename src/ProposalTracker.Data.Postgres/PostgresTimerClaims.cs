using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Process;

namespace ProposalTracker.Data.Postgres;

internal sealed class PostgresTimerClaims : TimerClaims
{
    public override Task<WorkflowTimer?> NextDueAsync(ProposalTrackerContext context, DateTime now, CancellationToken cancellationToken) =>
        context.WorkflowTimers.FromSql(
            $"SELECT * FROM workflow_timers WHERE due_at <= {now} ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED").FirstOrDefaultAsync(cancellationToken);
}
