namespace ProposalTracker.Data;

/// <summary>
/// A door before the work of a start: migrations, demo data, workflows, templates. Nodes that start at the same moment on
/// one database come in one after the other; a file of SQLite has one node only.
/// </summary>
public class StartGate
{
    /// <summary>Waits until no other node prepares the database. Makes the database where there is none.</summary>
    /// <returns>To be disposed when the database is prepared.</returns>
    public virtual Task<IAsyncDisposable> EnterAsync(ProposalTrackerContext context, CancellationToken cancellationToken) =>
        Task.FromResult<IAsyncDisposable>(Alone.Door);

    private sealed class Alone : IAsyncDisposable
    {
        public static readonly Alone Door = new();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
