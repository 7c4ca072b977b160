using ProposalTracker.Features.Printing;

namespace ProposalTracker.Web.Hosting;

/// <summary>Makes print jobs in the background; every node runs one.</summary>
internal sealed partial class PrintService(IServiceScopeFactory scopes, ILogger<PrintService> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var wake = new PeriodicTimer(Interval);
        while (await wake.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await RunAsync(stoppingToken))
                {
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The job's lease runs out and it is begun anew; a database that is away for a moment must not end printing for good.
                LogFailure(logger, failure);
            }
        }
    }

    private async Task<bool> RunAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PrintWork>().RunNextAsync(stoppingToken);
    }

    [LoggerMessage(LogLevel.Error, "A print job could not be made; the next try follows.")]
    private static partial void LogFailure(ILogger logger, Exception failure);
}
