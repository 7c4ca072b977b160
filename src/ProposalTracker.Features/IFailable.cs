namespace ProposalTracker.Features;

/// <summary>Lets the pipeline make a failed result of any value type, and see whether one has failed.</summary>
public interface IFailable<TSelf>
    where TSelf : IFailable<TSelf>
{
    Error? Error { get; }

    static abstract TSelf Failure(Error error);
}
