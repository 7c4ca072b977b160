namespace ProposalTracker.Domain.Printing;

/// <summary>A piece of a print job's file: the whole is never in memory at once.</summary>
public sealed class PrintJobPart : Entity
{
    private PrintJobPart()
    {
    }

    public PrintJobPart(long jobId, int position, byte[] bytes)
    {
        JobId = jobId;
        Position = position;
        Bytes = bytes;
    }

    public long JobId { get; private set; }

    /// <summary>From 1.</summary>
    public int Position { get; private set; }

    public byte[] Bytes { get; private set; } = [];
}
