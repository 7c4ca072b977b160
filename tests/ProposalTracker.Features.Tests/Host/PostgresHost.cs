using ProposalTracker.TestSupport.Databases;

namespace ProposalTracker.Features.Tests.Host;

/// <summary>On PostgreSQL, in a database of its own on the server that PROPOSALTRACKER_POSTGRES names.</summary>
public sealed class PostgresHost() : FeatureHost(OwnDatabase.Postgres)
{
    public override string? Missing => PostgresServer.Missing;

    protected override FeatureHost Another() => new PostgresHost();
}
