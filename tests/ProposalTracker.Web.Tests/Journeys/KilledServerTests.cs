using System.Net;
using Microsoft.Data.Sqlite;
using ProposalTracker.Features.Demo;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Journeys;

/// <summary>kill -9 of the server in the middle of the walk, ten times at random moments: nothing confirmed is lost, nothing happens twice.</summary>
public sealed class KilledServerTests(ITestOutputHelper output)
{
    private const int Kills = 10;

    [Fact]
    public async Task SeedCase_WithTheServerKilledTenTimes_EndsAsIfNothingHadHappened()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var steps = SeedSteps.All;
        var killedAt = Enumerable.Range(0, steps.Count).OrderBy(_ => random.Next()).Take(Kills).ToHashSet();
        await using var server = await ServerProcess.StartAsync();
        var visitors = new Dictionary<string, Visitor>();

        for (var i = 0; i < steps.Count; i++)
        {
            if (!visitors.TryGetValue(steps[i].Account, out var visitor))
                visitors[steps[i].Account] = visitor = await server.LogInAsync(steps[i].Account);
            await SendAsync(server, visitor, steps[i], killedAt.Contains(i) ? random.Next(0, 60) : null);
        }

        Assert.Equal(SeedSteps.Audit, Audit(server.DatabaseFile));
        Assert.Equal([SeedCase.LetterNumber, "中民函〔2023〕43号"], Column(server.DatabaseFile, "SELECT text FROM issued_numbers WHERE text LIKE '中民函%' ORDER BY value"));
        Assert.Equal(["Closed"], Column(server.DatabaseFile, "SELECT phase FROM cases"));
        Assert.Empty(Column(server.DatabaseFile, "SELECT label FROM work_items WHERE closed_at IS NULL"));
        Assert.Equal(["ok"], Column(server.DatabaseFile, "PRAGMA integrity_check"));
    }

    // Sends the form; where the server dies on it, starts it again and sends the very same form once more, like an impatient person.
    private async Task SendAsync(ServerProcess server, Visitor visitor, SeedStep step, int? killAfter)
    {
        var path = await Impatience.PathAsync(visitor, step);
        var page = await visitor.GetAsync(path);
        Assert.True(page.Status == HttpStatusCode.OK, $"{step.Account} {path}: {page.Status} {page.Text}");
        var typed = step.Fields(page);
        var sending = visitor.PostAsync(path, page.Form(step.Form), typed);
        if (killAfter is { } milliseconds)
        {
            await Task.WhenAny(sending, Task.Delay(milliseconds));
            await server.KillAsync();
            await server.StartAgainAsync();
        }
        var answer = await Impatience.AnswerAsync(sending) ?? await visitor.PostAsync(path, page.Form(step.Form), typed);
        if (answer.Status == HttpStatusCode.InternalServerError)
            output.WriteLine(await server.KillAsync());
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{step.Account} {path}: {answer.Status} {answer.Text}");
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
