namespace ProposalTracker.Domain.Trust;

/// <summary>Remembers a command by its request key, so that a second click answers like the first and changes nothing.</summary>
public sealed class ProcessedCommand
{
    private ProcessedCommand()
    {
    }

    public ProcessedCommand(Guid requestKey, string command, long? personId, string receiptJson, DateTime now)
    {
        RequestKey = requestKey;
        Command = command;
        PersonId = personId;
        ReceiptJson = receiptJson;
        At = now;
    }

    public Guid RequestKey { get; private set; }

    public string Command { get; private set; } = "";

    public long? PersonId { get; private set; }

    public string ReceiptJson { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }
}
