using Microsoft.Data.Sqlite;

namespace ProposalTracker.Data.Sqlite;

/// <summary>A command whose prepared statement outlives its use.</summary>
internal sealed class KeptCommand : SqliteCommand
{
    /// <summary>Whether the connection keeps it; whoever disposes of it then only hands it back.</summary>
    public bool IsKept { get; set; }

    public bool IsInUse { get; set; }

    /// <summary>Does the work of a command of the same text.</summary>
    public void TakeOver(KeptCommand fresh)
    {
        IsInUse = true;
        Transaction = fresh.Transaction;
        CommandTimeout = fresh.CommandTimeout;
        foreach (SqliteParameter parameter in fresh.Parameters)
            Parameters.Add(parameter);
        fresh.Dispose();
    }

    protected override void Dispose(bool disposing)
    {
        IsInUse = false;
        if (!IsKept)
        {
            base.Dispose(disposing);
            return;
        }
        Parameters.Clear();
        Transaction = null;
    }
}
