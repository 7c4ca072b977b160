using Microsoft.Extensions.DependencyInjection;
using ProposalTracker.Data.Postgres;
using ProposalTracker.Data.Sqlite;

namespace ProposalTracker.TestSupport.Databases;

/// <summary>An empty database of one's own, of one of the two kinds that the program runs on; gone afterwards.</summary>
public abstract class OwnDatabase : IAsyncDisposable
{
    public const string Sqlite = "sqlite";

    public const string Postgres = "postgres";

    /// <summary><see cref="Sqlite"/>, or <see cref="Postgres"/> too where PROPOSALTRACKER_POSTGRES names a server.</summary>
    public static IReadOnlyList<string> Providers => PostgresServer.Missing is null ? [Sqlite, Postgres] : [Sqlite];

    public abstract string Provider { get; }

    public abstract string ConnectionString { get; }

    /// <exception cref="InvalidOperationException">The provider is neither of the two, or there is no PostgreSQL server.</exception>
    public static async Task<OwnDatabase> CreateAsync(string provider) => provider switch
    {
        Sqlite => new OwnSqliteFile(),
        Postgres => await OwnPostgresDatabase.CreateAsync(),
        _ => throw new InvalidOperationException($"{Sqlite} or {Postgres} was expected, not '{provider}'."),
    };

    /// <summary>Puts the model on a database of the kind.</summary>
    public static IServiceCollection Add(IServiceCollection services, string provider, string connectionString) => provider == Postgres
        ? services.AddPostgresData(connectionString)
        : services.AddSqliteData(connectionString);

    public abstract ValueTask DisposeAsync();
}
