using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Trust;

namespace ProposalTracker.Features.Webhooks;

/// <summary>
/// Delivers the outbox to the webhook, oldest first. Every node may run one of these: who claims a message has it for two
/// minutes, then another sends it again. So a message goes out once as long as no node dies, at least once in any case; the
/// receiver knows repeats by the id.
/// </summary>
public sealed class WebhookDelivery(ProposalTrackerContext context, WebhookSettings settings, WriteGate gate, HttpClient client, OfficeClock clock)
{
    /// <summary>Hex HMAC-SHA256 of the body under the shared secret.</summary>
    public const string SignatureHeader = "X-ProposalTracker-Signature";

    // Longer than the client waits for an answer.
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(2);

    public const string IdHeader = "X-ProposalTracker-Message";

    /// <returns>Whether there was a message to deliver.</returns>
    public async Task<bool> DeliverNextAsync(CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var message = settings.Address is null
            ? null
            : await context.OutboxMessages.Where(m => m.DeliveredAt == null && m.DueAt <= now).OrderBy(m => m.Id).FirstOrDefaultAsync(cancellationToken);
        if (message is null)
            return false;
        if (!await ClaimAsync(message, cancellationToken))
            return true;
        var isDelivered = await PostAsync(message, cancellationToken);
        using var entered = await gate.EnterAsync(cancellationToken);
        if (isDelivered)
            message.Delivered(clock.Now);
        else
            message.Failed(clock.Now);
        await context.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <returns>False where another node was first.</returns>
    private async Task<bool> ClaimAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        using var entered = await gate.EnterAsync(cancellationToken);
        var until = clock.Now + Claim;
        var isOurs = await context.OutboxMessages.Where(m => m.Id == message.Id && m.DueAt == message.DueAt && m.DeliveredAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.DueAt, until), cancellationToken) == 1;
        // The row has changed behind the context's back.
        await context.Entry(message).ReloadAsync(cancellationToken);
        return isOurs;
    }

    private async Task<bool> PostAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var body = $$"""{"id":{{message.Id}},"kind":"{{message.Kind}}","at":"{{message.At:O}}","caseId":{{message.CaseId}},"data":{{message.PayloadJson}}}""";
        using var request = new HttpRequestMessage(HttpMethod.Post, settings.Address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add(IdHeader, $"{message.Id}");
        request.Headers.Add(SignatureHeader, Sign(body));
        try
        {
            using var response = await client.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The receiver took longer than the client waits.
            return false;
        }
    }

    private string Sign(string body) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(settings.Secret ?? ""), Encoding.UTF8.GetBytes(body)));
}
