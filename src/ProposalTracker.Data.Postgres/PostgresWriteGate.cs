using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ProposalTracker.Data.Postgres;

internal sealed class PostgresWriteGate : WriteGate, IDisposable
{
    private readonly QueueAtGate losers = new();

    public override ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken) => ValueTask.FromResult<IDisposable>(Open.Door);

    public override ValueTask<IDisposable> EnterAgainAsync(CancellationToken cancellationToken) => losers.EnterAsync(cancellationToken);

    // Unlike a SELECT … FOR UPDATE this comes before the moment of which the transaction reads: the number that it then sees
    // is the one that the last writer left.
    public override Task QueueForNumbersAsync(ProposalTrackerContext context, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlAsync($"LOCK TABLE number_series IN SHARE ROW EXCLUSIVE MODE", cancellationToken);

    public override bool IsTransient(Exception failure) => failure.GetBaseException() is PostgresException
    {
        SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable,
    };

    public override bool IsDuplicate(Exception failure) =>
        failure.GetBaseException() is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    public void Dispose() => losers.Dispose();

    private sealed class Open : IDisposable
    {
        public static readonly Open Door = new();

        public void Dispose()
        {
        }
    }
}
