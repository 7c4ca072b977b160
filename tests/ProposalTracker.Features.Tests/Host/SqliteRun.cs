namespace ProposalTracker.Features.Tests.Host;

/// <summary>
/// Every test class that touches the database stands in this run and in <see cref="PostgresRun"/>. Inside a run they go
/// one after the other, because they share its clock; the two runs go at the same time.
/// </summary>
[CollectionDefinition(nameof(SqliteRun))]
public sealed class SqliteRun : ICollectionFixture<SqliteHost>;
