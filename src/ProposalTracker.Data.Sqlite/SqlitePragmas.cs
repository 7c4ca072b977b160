using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ProposalTracker.Data.Sqlite;

/// <summary>
/// Write-ahead log, so that readers never wait for the writer; synchronous FULL, so that what was confirmed
/// survives a power failure as well as a killed process.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000;";

    public static readonly SqlitePragmas Instance = new();

    // Pooled connections keep their settings, and asking a file for its journal mode is not free.
    private readonly ConditionalWeakTable<object, object> known = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => SetUp((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // SQLite's driver has no asynchronous way.
        SetUp((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    private void SetUp(SqliteConnection connection)
    {
        var physical = connection.Handle ?? throw new InvalidOperationException("An open connection was expected to have a handle.");
        if (known.TryGetValue(physical, out _))
            return;
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        known.AddOrUpdate(physical, physical);
    }
}
