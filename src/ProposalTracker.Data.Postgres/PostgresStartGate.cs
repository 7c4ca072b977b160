using System.Globalization;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace ProposalTracker.Data.Postgres;

/// <summary>
/// An advisory lock of the database, held by a connection of its own. The lock of the migrations would cover these alone,
/// and two nodes would both find an empty office and both fill it.
/// </summary>
internal sealed class PostgresStartGate(string connectionString) : StartGate
{
    // Any number that nobody else locks in this database.
    private const long Key = 0x50726F706F73616C;

    /// <summary>Seconds that a node may take to load a whole session year; a node that is stopped gives its lock back at once.</summary>
    private const int LongestWait = 900;

    public override async Task<IAsyncDisposable> EnterAsync(ProposalTrackerContext context, CancellationToken cancellationToken)
    {
        await MakeDatabaseAsync(context, cancellationToken);
        // Not of the pool: the lock ends with the connection.
        var holder = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        try
        {
            await holder.OpenAsync(cancellationToken);
            await using var locking = new NpgsqlCommand(string.Create(CultureInfo.InvariantCulture, $"SELECT pg_advisory_lock({Key})"), holder) { CommandTimeout = LongestWait };
            await locking.ExecuteNonQueryAsync(cancellationToken);
            return holder;
        }
        catch
        {
            await holder.DisposeAsync();
            throw;
        }
    }

    private static async Task MakeDatabaseAsync(ProposalTrackerContext context, CancellationToken cancellationToken)
    {
        var creator = context.GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync(cancellationToken))
            return;
        try
        {
            await creator.CreateAsync(cancellationToken);
        }
        catch (PostgresException made) when (made.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another node was faster by a moment.
        }
    }
}
