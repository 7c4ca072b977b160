using Npgsql;

namespace ProposalTracker.TestSupport.Databases;

/// <summary>The server that PROPOSALTRACKER_POSTGRES names.</summary>
public static class PostgresServer
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("PROPOSALTRACKER_POSTGRES");

    /// <summary>Why there is none; null where there is one.</summary>
    public static string? Missing => string.IsNullOrEmpty(Server) ? "PROPOSALTRACKER_POSTGRES names no PostgreSQL server." : null;

    /// <summary>Whether a test fails where it would skip for want of a server.</summary>
    public static bool IsRequired => Environment.GetEnvironmentVariable("PROPOSALTRACKER_REQUIRE_POSTGRES") == "1";

    internal static string ConnectionStringOf(string database) => new NpgsqlConnectionStringBuilder(Server) { Database = database }.ConnectionString;

    internal static async Task AdministerAsync(string sql)
    {
        if (Missing is { } missing)
            throw new InvalidOperationException(missing);
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
