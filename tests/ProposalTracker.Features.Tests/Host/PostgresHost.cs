using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ProposalTracker.Data.Postgres;

namespace ProposalTracker.Features.Tests.Host;

/// <summary>On PostgreSQL, in a database of its own on the server that PROPOSALTRACKER_POSTGRES names.</summary>
public sealed class PostgresHost : FeatureHost
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("PROPOSALTRACKER_POSTGRES");

    private readonly string database = $"proposaltracker_{Guid.NewGuid():N}";

    public override string? Missing => string.IsNullOrEmpty(Server) ? "PROPOSALTRACKER_POSTGRES names no PostgreSQL server." : null;

    public override string Provider => "postgres";

    public override string ConnectionString => new NpgsqlConnectionStringBuilder(Server) { Database = database }.ConnectionString;

    protected override void AddData(IServiceCollection collection) => collection.AddPostgresData(ConnectionString);

    protected override FeatureHost Another() => new PostgresHost();

    protected override Task CreateDatabaseAsync() => AdministerAsync($"CREATE DATABASE {database}");

    protected override async Task DropDatabaseAsync()
    {
        await using (var connection = new NpgsqlConnection(ConnectionString))
            NpgsqlConnection.ClearPool(connection);
        await AdministerAsync($"DROP DATABASE {database} WITH (FORCE)");
    }

    private static async Task AdministerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
