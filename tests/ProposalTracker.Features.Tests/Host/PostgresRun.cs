namespace ProposalTracker.Features.Tests.Host;

/// <summary>See <see cref="SqliteRun"/>.</summary>
[CollectionDefinition(nameof(PostgresRun))]
public sealed class PostgresRun : ICollectionFixture<PostgresHost>;
