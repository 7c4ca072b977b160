using MediatR;
using ProposalTracker.Features;

namespace ProposalTracker.KillTarget;

/// <summary>Prints what a person would have been told: the key of a command that was done.</summary>
internal sealed class ConfirmingMediator(ServiceFactory factory) : IMediator
{
    private readonly Mediator inner = new(factory);

    public async Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default)
    {
        var response = await inner.Send(request, cancellationToken);
        if (request is ICommand command && response is Result<Receipt> { IsOk: true })
            Confirm(command.RequestKey);
        return response;
    }

    public Task Publish<TNotification>(TNotification notification, CancellationToken cancellationToken = default)
        where TNotification : INotification =>
        inner.Publish(notification, cancellationToken);

    // One write each, so that a kill never leaves half a line.
    private static void Confirm(Guid key)
    {
        lock (Console.Out)
        {
            Console.Out.Write($"{key}\n");
            Console.Out.Flush();
        }
    }
}
