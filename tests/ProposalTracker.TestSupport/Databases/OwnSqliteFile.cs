using Microsoft.Data.Sqlite;

namespace ProposalTracker.TestSupport.Databases;

/// <summary>A file in a temporary folder; PROPOSALTRACKER_BENCH_FOLDER puts it elsewhere, for example into memory.</summary>
public sealed class OwnSqliteFile : OwnDatabase
{
    private readonly DirectoryInfo folder = Environment.GetEnvironmentVariable("PROPOSALTRACKER_BENCH_FOLDER") is { Length: > 0 } wanted
        ? Directory.CreateDirectory(Path.Combine(wanted, $"proposaltracker-{Guid.NewGuid():N}"))
        : Directory.CreateTempSubdirectory("proposaltracker-");

    public override string Provider => Sqlite;

    public override string ConnectionString => $"Data Source={File}";

    private string File => Path.Combine(folder.FullName, "test.db");

    public override Task<OwnDatabase> CopyAsync()
    {
        var copy = new OwnSqliteFile();
        using (var source = new SqliteConnection(ConnectionString))
        using (var target = new SqliteConnection(copy.ConnectionString))
        {
            source.Open();
            target.Open();
            // With what still stands in the write-ahead log.
            source.BackupDatabase(target);
            SqliteConnection.ClearPool(source);
            SqliteConnection.ClearPool(target);
        }
        return Task.FromResult<OwnDatabase>(copy);
    }

    public override ValueTask DisposeAsync()
    {
        using (var connection = new SqliteConnection(ConnectionString))
            SqliteConnection.ClearPool(connection);
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
