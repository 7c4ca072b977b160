using MediatR;

namespace ProposalTracker.Features;

/// <summary>Something that a page shows; changes nothing.</summary>
public interface IQuery<T> : IRequest<Result<T>>
    where T : class;
