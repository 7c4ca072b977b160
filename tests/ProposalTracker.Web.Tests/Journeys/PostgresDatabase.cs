using Npgsql;

namespace ProposalTracker.Web.Tests.Journeys;

/// <summary>A database of its own on the server that PROPOSALTRACKER_POSTGRES names, gone afterwards.</summary>
internal sealed class PostgresDatabase : IAsyncDisposable
{
    private readonly string _server;
    private readonly string _name = $"proposaltracker_{Guid.NewGuid():N}";

    private PostgresDatabase(string server) => _server = server;

    public string ConnectionString => new NpgsqlConnectionStringBuilder(_server) { Database = _name }.ConnectionString;

    /// <summary>Skips the test where there is no server, unless PROPOSALTRACKER_REQUIRE_POSTGRES=1.</summary>
    public static async Task<PostgresDatabase> CreateAsync()
    {
        var server = Environment.GetEnvironmentVariable("PROPOSALTRACKER_POSTGRES");
        if (string.IsNullOrEmpty(server))
        {
            var isRequired = Environment.GetEnvironmentVariable("PROPOSALTRACKER_REQUIRE_POSTGRES") == "1";
            Assert.False(isRequired, "A PostgreSQL server is required here, but PROPOSALTRACKER_POSTGRES names none.");
            Assert.Skip("PROPOSALTRACKER_POSTGRES names no PostgreSQL server.");
        }
        var database = new PostgresDatabase(server);
        await database.AdministerAsync($"CREATE DATABASE {database._name}");
        return database;
    }

    public async ValueTask DisposeAsync() => await AdministerAsync($"DROP DATABASE {_name} WITH (FORCE)");

    private async Task AdministerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
