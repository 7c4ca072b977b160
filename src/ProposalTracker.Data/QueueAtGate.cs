namespace ProposalTracker.Data;

/// <summary>One at a time, in the order of coming.</summary>
public sealed class QueueAtGate : IDisposable
{
    private readonly SemaphoreSlim oneAtATime = new(1, 1);

    /// <returns>To be disposed by whoever leaves.</returns>
    public async ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await oneAtATime.WaitAsync(cancellationToken);
        return new Leave(oneAtATime);
    }

    public void Dispose() => oneAtATime.Dispose();

    private sealed class Leave(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
