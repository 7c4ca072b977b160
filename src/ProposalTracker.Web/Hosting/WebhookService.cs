using ProposalTracker.Features.Webhooks;

namespace ProposalTracker.Web.Hosting;

/// <summary>Empties the outbox every few seconds where a webhook is configured (<c>PROPOSALTRACKER_WEBHOOK</c>, <c>PROPOSALTRACKER_WEBHOOK_SECRET</c>).</summary>
internal sealed partial class WebhookService(IServiceScopeFactory scopes, WebhookSettings settings, ILogger<WebhookService> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Address is null)
            return;
        using var wake = new PeriodicTimer(Interval);
        while (await wake.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await DeliverAsync(stoppingToken))
                {
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The next tick tries again: a database that is away for a moment must not end the deliveries for good.
                LogFailure(logger, failure);
            }
        }
    }

    private async Task<bool> DeliverAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<WebhookDelivery>().DeliverNextAsync(stoppingToken);
    }

    [LoggerMessage(LogLevel.Error, "The outbox could not be delivered; the next try follows.")]
    private static partial void LogFailure(ILogger logger, Exception failure);

    /// <exception cref="Features.Start.StartRefusedException">The address is none, or has no secret.</exception>
    public static WebhookSettings Read(IConfiguration configuration)
    {
        var address = configuration["PROPOSALTRACKER_WEBHOOK"];
        if (string.IsNullOrWhiteSpace(address))
            return WebhookSettings.None;
        var secret = configuration["PROPOSALTRACKER_WEBHOOK_SECRET"];
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || string.IsNullOrWhiteSpace(secret))
            throw new Features.Start.StartRefusedException("PROPOSALTRACKER_WEBHOOK 应为完整的 http 或 https 地址，并在 PROPOSALTRACKER_WEBHOOK_SECRET 中写明签名密钥。");
        return new WebhookSettings(uri, secret);
    }
}
