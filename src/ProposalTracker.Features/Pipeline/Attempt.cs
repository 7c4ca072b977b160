namespace ProposalTracker.Features.Pipeline;

/// <summary>
/// The services of the present attempt at a command. Each attempt has a scope, and so a DbContext, of its own;
/// MediatR resolves the handler from here.
/// </summary>
internal sealed class Attempt(IServiceProvider outer)
{
    public IServiceProvider Services { get; set; } = outer;
}
