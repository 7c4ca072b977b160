namespace ProposalTracker.Domain.Printing;

/// <summary>One letter of a print job and what became of it.</summary>
public sealed class PrintJobLetter : Entity
{
    private PrintJobLetter()
    {
    }

    internal PrintJobLetter(int position, long letterId)
    {
        Position = position;
        LetterId = letterId;
    }

    public long JobId { get; private set; }

    /// <summary>From 1, the printing order.</summary>
    public int Position { get; private set; }

    /// <summary>No foreign key: a letter that has gone is told as such and does not stop the others.</summary>
    public long LetterId { get; private set; }

    public PrintJobLetterState State { get; private set; } = PrintJobLetterState.Waiting;

    /// <summary>Why it is not in the file, in Chinese.</summary>
    public string? Fault { get; private set; }

    public void Printed() => State = PrintJobLetterState.Printed;

    public void Fail(string fault)
    {
        State = PrintJobLetterState.Failed;
        Fault = fault;
    }

    // Why one could not be printed is worth knowing after the job is cancelled too.
    internal void TakeBack()
    {
        if (State == PrintJobLetterState.Printed)
            State = PrintJobLetterState.Waiting;
    }

    internal void Reset()
    {
        State = PrintJobLetterState.Waiting;
        Fault = null;
    }
}

public enum PrintJobLetterState
{
    Waiting,

    /// <summary>It is in the file.</summary>
    Printed,

    Failed,
}
