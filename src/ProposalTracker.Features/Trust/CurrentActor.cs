namespace ProposalTracker.Features.Trust;

/// <summary>The actor of the present request; null for public pages and for the system itself.</summary>
public sealed class CurrentActor
{
    public Actor? Value { get; private set; }

    /// <exception cref="InvalidOperationException">Nobody is logged in; the route should have asked for it.</exception>
    public Actor Required => Value ?? throw new InvalidOperationException("Somebody was expected to be logged in.");

    public void Become(Actor? actor) => Value = actor;
}
