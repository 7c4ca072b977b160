using MediatR;

namespace ProposalTracker.Features.Pipeline;

/// <summary>Outermost: turns an entity's refusal into a result, after the transaction was rolled back.</summary>
internal sealed class RefusalBehaviour<TRequest, TResponse> : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : IFailable<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        try
        {
            return await next();
        }
        catch (Exception failure) when (Refusal.Of(failure) is { } refusal)
        {
            return TResponse.Failure(refusal);
        }
    }
}
