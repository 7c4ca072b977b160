using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.WorkflowVersions;

namespace ProposalTracker.Bench.Cases;

/// <summary>流程迁移 of a year's running cases: the dry run over all of them, then each moved by a command of its own.</summary>
internal static class MigrationOfMany
{
    public static async Task MeasureAsync(string provider, int cases)
    {
        await using var office = await BenchOffice.OpenAsync(provider);
        var flow = await CaseFlow.OpenAsync(office);
        for (var i = 0; i < cases; i++)
            await flow.UntilAsync(await flow.RegisterAsync(), CaseTasks.SignIn);
        var admin = await office.Walk.ActorAsync("admin");
        var from = await office.Walk.ReadAsync(c => c.WorkflowInstances.Select(i => i.WorkflowVersion!).FirstAsync()); // Not null: a foreign key.
        await office.Walk.SendAsync(admin, new PublishWorkflowVersionCommand(Guid.NewGuid(), "next.json", Next(from.Json)));
        var to = await office.Walk.ReadAsync(c => c.WorkflowVersions.Where(v => v.DefinitionId == from.DefinitionId).OrderByDescending(v => v.Number).Select(v => v.Id).FirstAsync());

        var allocated = GC.GetTotalAllocatedBytes();
        var watch = Stopwatch.StartNew();
        var sheet = await office.Walk.AskAsync(admin, new PlanMigrationQuery(from.Id, to, []));
        Console.WriteLine(
            $"migration: dry run of {sheet.Rows.Count} running cases {watch.ElapsedMilliseconds} ms, {(GC.GetTotalAllocatedBytes() - allocated) / 1024 / 1024} MB allocated, "
            + $"{GC.GetTotalMemory(forceFullCollection: true) / 1024 / 1024} MB held after it");
        watch.Restart();
        foreach (var row in sheet.Rows)
            await office.Walk.SendAsync(admin, new MigrateCaseCommand(Guid.NewGuid(), row.CaseId, from.Id, to, [], "比较两个版本。"));
        Console.WriteLine($"migration: {sheet.Rows.Count} cases moved in {watch.Elapsed.TotalSeconds:F1} s, {sheet.Rows.Count / watch.Elapsed.TotalSeconds:F0}/s");
    }

    // The same steps, another version.
    private static string Next(string json)
    {
        var definition = JsonNode.Parse(json)?.AsObject() ?? throw new InvalidOperationException("A published definition was expected.");
        definition["version"] = (definition["version"]?.GetValue<int>() ?? 0) + 1;
        definition["description"] = "迁移测量用";
        return definition.ToJsonString();
    }
}
