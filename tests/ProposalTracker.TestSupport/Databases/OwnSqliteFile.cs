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

    public override ValueTask DisposeAsync()
    {
        using (var connection = new SqliteConnection(ConnectionString))
            SqliteConnection.ClearPool(connection);
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
