using ProposalTracker.Domain.Cases;

namespace ProposalTracker.Domain.Trust;

/// <summary>Something to tell another system, written in the transaction of the change and delivered after it, at least once.</summary>
public sealed class OutboxMessage : Entity
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private OutboxMessage()
    {
    }

    public OutboxMessage(Case @case, string kind, string payloadJson, DateTime now)
    {
        Case = @case;
        Kind = kind;
        PayloadJson = payloadJson;
        At = now;
        DueAt = now;
    }

    public Case? Case { get; private set; }

    public long CaseId { get; private set; }

    /// <summary>For example <c>case.moved</c>.</summary>
    public string Kind { get; private set; } = "";

    public string PayloadJson { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>UTC; the next try is not before this.</summary>
    public DateTime DueAt { get; private set; }

    public int Failures { get; private set; }

    /// <summary>UTC; null while it waits.</summary>
    public DateTime? DeliveredAt { get; private set; }

    public void Delivered(DateTime now) => DeliveredAt = now;

    /// <summary>The pause doubles with every failure, up to an hour.</summary>
    public void Failed(DateTime now)
    {
        var pause = FirstPause * Math.Pow(2, Math.Min(Failures, 10));
        DueAt = now + (pause < LongestPause ? pause : LongestPause);
        Failures++;
    }
}
