namespace ProposalTracker.Features.Webhooks;

/// <summary>Where other systems are told of what happens; without an address nothing is written to the outbox.</summary>
/// <param name="Secret">Signs every message (HMAC-SHA256), so that the receiver knows whose it is.</param>
public sealed record WebhookSettings(Uri? Address, string? Secret)
{
    public static WebhookSettings None { get; } = new(null, null);
}
