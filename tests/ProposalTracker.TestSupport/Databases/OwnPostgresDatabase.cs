using Npgsql;

namespace ProposalTracker.TestSupport.Databases;

/// <summary>A database of its own on <see cref="PostgresServer"/>.</summary>
public sealed class OwnPostgresDatabase : OwnDatabase
{
    private readonly string name = $"proposaltracker_{Guid.NewGuid():N}";

    private OwnPostgresDatabase()
    {
    }

    public override string Provider => Postgres;

    public override string ConnectionString => PostgresServer.ConnectionStringOf(name);

    public static async Task<OwnPostgresDatabase> CreateAsync()
    {
        var database = new OwnPostgresDatabase();
        await PostgresServer.AdministerAsync($"CREATE DATABASE {database.name}");
        return database;
    }

    public override async ValueTask DisposeAsync()
    {
        await using (var connection = new NpgsqlConnection(ConnectionString))
            NpgsqlConnection.ClearPool(connection);
        await PostgresServer.AdministerAsync($"DROP DATABASE {name} WITH (FORCE)");
    }
}
