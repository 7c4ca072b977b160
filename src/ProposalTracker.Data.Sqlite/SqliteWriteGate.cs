using Microsoft.Data.Sqlite;

namespace ProposalTracker.Data.Sqlite;

internal sealed class SqliteWriteGate : WriteGate, IDisposable
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintUnique = 2067;

    private readonly QueueAtGate writers = new();

    public override ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken) => writers.EnterAsync(cancellationToken);

    public override bool IsTransient(Exception failure) =>
        failure.GetBaseException() is SqliteException { SqliteErrorCode: Busy or Locked };

    public override bool IsDuplicate(Exception failure) =>
        failure.GetBaseException() is SqliteException { SqliteExtendedErrorCode: ConstraintUnique or ConstraintPrimaryKey };

    public void Dispose() => writers.Dispose();
}
