using System.Data.Common;
using Npgsql;

namespace ProposalTracker.Data.Postgres;

/// <summary>
/// The driver prepares what it has sent twice, as many texts as the program has: planning the joins of a case anew takes the
/// server longer than answering them. Whoever sits behind a pool that cannot keep prepared statements writes
/// <c>Max Auto Prepare=0</c> into the connection string.
/// </summary>
internal static class PreparedStatements
{
    private const int Texts = 300;
    private const int Uses = 2;

    public static string In(string connectionString)
    {
        var given = new DbConnectionStringBuilder { ConnectionString = connectionString };
        if (given.Keys.Cast<string>().Any(IsAboutThem))
            return connectionString;
        return new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = Texts, AutoPrepareMinUsages = Uses }.ConnectionString;
    }

    private static bool IsAboutThem(string key) => key.Replace(" ", "", StringComparison.Ordinal).Equals("MaxAutoPrepare", StringComparison.OrdinalIgnoreCase);
}
