using MediatR;

namespace ProposalTracker.Features;

/// <summary>Something that changes the system: one transaction, once per request key.</summary>
public interface ICommand : IRequest<Result<Receipt>>
{
    /// <summary>Made when the form was shown; a second sending with the same key answers like the first and changes nothing.</summary>
    Guid RequestKey { get; }
}
