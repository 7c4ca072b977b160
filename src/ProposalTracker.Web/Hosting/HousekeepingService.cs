using MediatR;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Web.Hosting;

/// <summary>Drops, at the start and every hour, what is kept for a time only; every node may.</summary>
internal sealed partial class HousekeepingService(IServiceScopeFactory scopes, ILogger<HousekeepingService> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var wake = new PeriodicTimer(Interval);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new DropOldReceiptsRequest(), stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // An hour later is early enough.
                LogFailure(logger, failure);
            }
        }
        while (await wake.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Error, "Old receipts could not be dropped; the next try follows in an hour.")]
    private static partial void LogFailure(ILogger logger, Exception failure);
}
