namespace ProposalTracker.Data;

/// <summary>
/// A door before a write transaction. SQLite has one writer at a time and its driver waits in blocking 150 ms steps,
/// so writers of one process queue here instead; PostgreSQL needs no queue.
/// </summary>
public abstract class WriteGate
{
    /// <returns>To be disposed when the transaction has ended.</returns>
    public abstract ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken);

    /// <summary>For whoever has lost a race: losers come one after the other, so that they do not make each other lose again.</summary>
    /// <returns>To be disposed when the transaction has ended.</returns>
    public virtual ValueTask<IDisposable> EnterAgainAsync(CancellationToken cancellationToken) => EnterAsync(cancellationToken);

    /// <summary>
    /// Whoever takes numbers of a series waits here, as the first of his transaction, until all who came before have ended
    /// theirs, on other nodes too. Nothing to wait for where there is one writer anyway.
    /// </summary>
    public virtual Task QueueForNumbersAsync(ProposalTrackerContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Whether the failure is one that goes away by trying again on fresh state: a busy database, a serialisation failure.</summary>
    public abstract bool IsTransient(Exception failure);

    /// <summary>Whether a unique constraint refused the write: somebody else was first.</summary>
    public abstract bool IsDuplicate(Exception failure);
}
