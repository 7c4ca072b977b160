namespace ProposalTracker.Architecture.Tests.Planted;

/// <summary>Breaks a ban on purpose: <see cref="Arrows.BanTests"/> must find it.</summary>
public sealed class UsesHttpInAGenericArgument
{
    public IReadOnlyList<HttpClient> Clients { get; } = [];
}
