using System.Net.Sockets;

namespace ProposalTracker.Architecture.Tests.Planted;

/// <summary>Breaks a ban on purpose: <see cref="Arrows.BanTests"/> must find it.</summary>
public static class UsesSocketsInALambda
{
    public static Func<object> Open { get; } = () => new TcpClient();
}
