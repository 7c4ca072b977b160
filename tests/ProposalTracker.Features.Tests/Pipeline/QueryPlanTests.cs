using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Features.Tests.Demo;
using ProposalTracker.Features.Tests.Host;

namespace ProposalTracker.Features.Tests.Pipeline;

/// <summary>
/// No command reads a whole table that grows with the cases: in a term with thousands of them every click would become
/// slower, and no test with three cases would show it. SQLite tells its plan whatever the number of rows.
/// </summary>
[Collection(nameof(SqliteRun))]
public sealed partial class QueryPlanTests(SqliteHost host) : FeatureTests(host)
{
    private static readonly HashSet<string> Growing =
    [
        "cases", "proposals", "request_items", "co_signers", "rounds", "assignments", "return_requests", "opinions", "replies", "reply_versions",
        "countersignatures", "issued_letters", "issued_numbers", "ratings", "rating_links", "work_items", "workflow_instances", "workflow_timers",
        "journal_entries", "incidents", "audit_entries", "outbox_messages", "processed_commands", "key_supervisions", "supervision_notes",
    ];

    [Fact]
    public async Task Statements_OfTheSeedCaseFromRegistrationToItsEnd_ReadNoGrowingTableWhole()
    {
        await using var walk = await SeedWalk.RunAsync(Host);
        var scans = new List<string>();

        foreach (var (text, parameters) in walk.Host.Statements.Seen.Where(s => AsksForRows().IsMatch(s.Key)))
            scans.AddRange(await ScansAsync(walk.Host, text, parameters));

        Assert.NotEmpty(walk.Host.Statements.Seen);
        Assert.Empty(scans);
    }

    private static Task<List<string>> ScansAsync(FeatureHost host, string text, IReadOnlyList<string> parameters) => host.ReadAsync(async context =>
    {
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {text}";
        foreach (var name in parameters)
            Add(command, name);
        await using var plan = await command.ExecuteReaderAsync();
        var scans = new List<string>();
        while (await plan.ReadAsync())
        {
            if (ScanOf().Match(plan.GetString(plan.GetOrdinal("detail"))) is { Success: true } scan && Growing.Contains(TableOf(scan.Groups[1].Value, text)))
                scans.Add($"{scan.Value}: {text.ReplaceLineEndings(" ")}");
        }
        return scans;
    });

    private static void Add(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, DBNull.Value);
        command.Parameters.Add(parameter);
    }

    // A table stands in the plan by the name that the statement gives it.
    private static string TableOf(string alias, string text) =>
        Regex.Match(text, $"\"(\\w+)\" AS \"{alias}\"") is { Success: true } named ? named.Groups[1].Value : alias;

    // The migrations before the walk make tables. The plan of an insert also holds the search for rows that would wait for
    // the new one under a deferred constraint; there is none, so it never runs.
    [GeneratedRegex("^(SELECT|UPDATE|DELETE)")]
    private static partial Regex AsksForRows();

    // An automatic index is made anew for each statement, from the whole table.
    [GeneratedRegex(@"^(?:SCAN|SEARCH(?= \w+ USING AUTOMATIC)) (\w+)")]
    private static partial Regex ScanOf();
}
