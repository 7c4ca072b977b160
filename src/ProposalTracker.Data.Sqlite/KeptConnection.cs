using System.Data;
using Microsoft.Data.Sqlite;

namespace ProposalTracker.Data.Sqlite;

/// <summary>
/// A connection that stays open with its pooled context and keeps the statements it has prepared. The driver has no cache
/// of statements: it parses and plans each text anew, which is a sixth of a command's time, and its pool hands out another
/// handle at each opening, for which nothing is prepared.
/// </summary>
internal sealed class KeptConnection(string connectionString) : SqliteConnection(connectionString)
{
    // More than the program has; a text that is made by the number of its values shall not fill the memory.
    private const int Most = 500;

    private readonly Dictionary<string, KeptCommand> prepared = [];

    /// <summary>Called by the context after every use; the end comes with <see cref="Dispose(bool)"/>.</summary>
    public override void Close()
    {
        if (State != ConnectionState.Open)
            base.Close();
    }

    public override SqliteCommand CreateCommand() => new KeptCommand { Connection = this, CommandTimeout = DefaultTimeout, Transaction = Transaction };

    /// <summary>The command of the same text that is prepared already, with the parameters of this one; else this one, which is kept from now on.</summary>
    public SqliteCommand Prepared(KeptCommand fresh)
    {
        if (!prepared.TryGetValue(fresh.CommandText, out var kept))
        {
            if (prepared.Count == Most)
                Forget();
            prepared[fresh.CommandText] = fresh;
            fresh.IsKept = fresh.IsInUse = true;
            return fresh;
        }
        // A query inside the reading of the same query.
        if (kept.IsInUse)
            return fresh;
        kept.TakeOver(fresh);
        return kept;
    }

    protected override void Dispose(bool disposing)
    {
        Forget();
        base.Close();
        base.Dispose(disposing);
    }

    private void Forget()
    {
        foreach (var command in prepared.Values)
            command.IsKept = false;
        foreach (var command in prepared.Values.Where(c => !c.IsInUse))
            command.Dispose();
        prepared.Clear();
    }
}
