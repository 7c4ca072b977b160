namespace ProposalTracker.Domain.Rules;

/// <summary>One typed reason out of a list; the person adds words of his own.</summary>
public sealed record Ground
{
    public required string Code { get; init; }

    public required string Text { get; init; }
}
