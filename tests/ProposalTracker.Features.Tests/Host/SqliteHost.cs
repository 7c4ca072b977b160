using ProposalTracker.TestSupport.Databases;

namespace ProposalTracker.Features.Tests.Host;

/// <summary>On SQLite in a temporary folder.</summary>
public sealed class SqliteHost() : FeatureHost(OwnDatabase.Sqlite)
{
    protected override FeatureHost Another() => new SqliteHost();
}
