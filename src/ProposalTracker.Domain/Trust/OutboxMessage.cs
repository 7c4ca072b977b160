namespace ProposalTracker.Domain.Trust;

/// <summary>Something to tell the outside world, written in the transaction of the change and delivered after it.</summary>
public sealed class OutboxMessage : Entity
{
    private OutboxMessage()
    {
    }

    public OutboxMessage(string kind, string payloadJson, DateTime now)
    {
        Kind = kind;
        PayloadJson = payloadJson;
        At = now;
    }

    public string Kind { get; private set; } = "";

    public string PayloadJson { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public DateTime? DeliveredAt { get; private set; }

    public void Delivered(DateTime now) => DeliveredAt = now;
}
