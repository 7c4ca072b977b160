using Microsoft.Data.Sqlite;
using ProposalTracker.Features.Demo;

namespace ProposalTracker.Web.Tests.Journeys;

/// <summary>kill -9 of the server in the middle of the walk, ten times at random moments: nothing confirmed is lost, nothing happens twice.</summary>
public sealed class KilledServerTests(ITestOutputHelper output)
{
    private const int Kills = 10;

    [Fact]
    public async Task SeedCase_WithTheServerKilledTenTimes_EndsAsIfNothingHadHappened()
    {
        await using var server = await ServerProcess.StartAsync();

        await new SeedWalk(output, Kills).RunAsync(_ => (server, server));

        Assert.Equal(SeedSteps.Audit, Audit(server.DatabaseFile));
        Assert.Equal([SeedCase.LetterNumber, "中民函〔2023〕43号"], Column(server.DatabaseFile, "SELECT text FROM issued_numbers WHERE text LIKE '中民函%' ORDER BY value"));
        Assert.Equal(["Closed"], Column(server.DatabaseFile, "SELECT phase FROM cases"));
        Assert.Empty(Column(server.DatabaseFile, "SELECT label FROM work_items WHERE closed_at IS NULL"));
        Assert.Equal(["ok"], Column(server.DatabaseFile, "PRAGMA integrity_check"));
    }

    private static Dictionary<string, int> Audit(string file) =>
        Column(file, "SELECT action FROM audit_entries WHERE case_id IS NOT NULL").CountBy(action => action).ToDictionary();

    private static List<string> Column(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
            values.Add(reader.GetString(0));
        return values;
    }
}
