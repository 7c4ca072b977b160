using FluentValidation;
using MediatR;

namespace ProposalTracker.Features.Pipeline;

/// <summary>Input faults are answered before anything is opened: the first sentence for each field.</summary>
internal sealed class ValidationBehaviour<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : IFailable<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var faults = new Dictionary<string, string>();
        foreach (var validator in validators)
        {
            foreach (var fault in (await validator.ValidateAsync(request, cancellationToken)).Errors)
                faults.TryAdd(fault.PropertyName, fault.ErrorMessage);
        }
        return faults.Count == 0 ? await next() : TResponse.Failure(Error.Invalid(faults));
    }
}
