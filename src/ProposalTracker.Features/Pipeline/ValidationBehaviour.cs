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
        var faults = UnstorableText.FieldsOf(request).ToDictionary(field => field, _ => "含有无法保存的字符，请删除后重新填写。");
        // Validators may look at the texts, so they come only after it is known that these are texts.
        foreach (var validator in faults.Count == 0 ? validators : [])
        {
            foreach (var fault in (await validator.ValidateAsync(request, cancellationToken)).Errors)
                faults.TryAdd(fault.PropertyName, fault.ErrorMessage);
        }
        return faults.Count == 0 ? await next() : TResponse.Failure(Error.Invalid(faults));
    }
}
