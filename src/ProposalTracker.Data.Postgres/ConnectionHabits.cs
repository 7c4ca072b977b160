using System.Data.Common;
using System.Globalization;
using Npgsql;

namespace ProposalTracker.Data.Postgres;

/// <summary>
/// What suits this program and is not the driver's own habit. What the connection string says itself stands.
/// <list type="bullet">
/// <item>The driver prepares what it has sent twice, as many texts as the program has: planning the joins of a case anew takes
/// the server longer than answering them. Whoever sits behind a pool that cannot keep prepared statements writes
/// <c>Max Auto Prepare=0</c>.</item>
/// <item>It does not reset a connection that comes back, seven statements each time: no statement of the program sets
/// anything on its connection.</item>
/// <item>The server ends a transaction that says nothing for a minute. A command takes milliseconds; only a node that hangs, or is cut
/// off, holds one open, and with it the numbers that the clerks at all other nodes wait for. Whoever sits behind a pool that
/// takes no options writes <c>Options=''</c>.</item>
/// </list>
/// </summary>
internal static class ConnectionHabits
{
    private const int Texts = 300;
    private const int Uses = 2;

    /// <summary>In milliseconds.</summary>
    private const int LongestSilence = 60_000;

    public static string In(string connectionString)
    {
        var given = new DbConnectionStringBuilder { ConnectionString = connectionString };
        var said = given.Keys.Cast<string>().Select(Bare).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var habits = new NpgsqlConnectionStringBuilder(connectionString);
        if (!said.Contains(nameof(habits.MaxAutoPrepare)))
            (habits.MaxAutoPrepare, habits.AutoPrepareMinUsages) = (Texts, Uses);
        if (!said.Contains(nameof(habits.NoResetOnClose)))
            habits.NoResetOnClose = true;
        if (!said.Contains(nameof(habits.Options)))
            habits.Options = string.Create(CultureInfo.InvariantCulture, $"-c idle_in_transaction_session_timeout={LongestSilence}");
        return habits.ConnectionString;
    }

    private static string Bare(string key) => key.Replace(" ", "", StringComparison.Ordinal);
}
