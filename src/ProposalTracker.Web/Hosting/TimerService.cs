using MediatR;
using ProposalTracker.Features.Process;

namespace ProposalTracker.Web.Hosting;

/// <summary>Wakes every few seconds and fires what has fallen due; every node runs one.</summary>
internal sealed partial class TimerService(IServiceScopeFactory scopes, ILogger<TimerService> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var wake = new PeriodicTimer(Interval);
        while (await wake.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await FireAsync(stoppingToken))
                {
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The next tick tries again: a database that is away for a moment must not end the timers for good.
                LogFailure(logger, failure);
            }
        }
    }

    private async Task<bool> FireAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new FireDueTimerCommand(Guid.NewGuid()), stoppingToken);
        return result.IsOk;
    }

    [LoggerMessage(LogLevel.Error, "Timers could not be fired; the next try follows.")]
    private static partial void LogFailure(ILogger logger, Exception failure);
}
