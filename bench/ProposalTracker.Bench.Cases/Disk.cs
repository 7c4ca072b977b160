using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace ProposalTracker.Bench.Cases;

/// <summary>What it costs on this disk that a commit survives a power failure: the same small commits with and without fsync.</summary>
internal static class Disk
{
    private const int Commits = 300;

    public static void Measure()
    {
        Console.WriteLine("\n## Disk");
        foreach (var synchronous in new[] { "FULL", "NORMAL" })
            Console.WriteLine($"SQLite commit of one row, WAL, synchronous={synchronous}: {Milliseconds(synchronous):F2} ms");
    }

    private static double Milliseconds(string synchronous)
    {
        var file = Path.GetTempFileName();
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Execute(connection, $"PRAGMA journal_mode=WAL; PRAGMA synchronous={synchronous}; CREATE TABLE t (a TEXT)");
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Commits; i++)
            Execute(connection, "INSERT INTO t VALUES ('x')");
        var spent = watch.Elapsed.TotalMilliseconds / Commits;
        connection.Close();
        File.Delete(file);
        return spent;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
