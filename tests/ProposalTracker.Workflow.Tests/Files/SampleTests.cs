using System.Text.Json;
using System.Text.Json.Nodes;

namespace ProposalTracker.Workflow.Tests.Files;

/// <summary>The samples in Elsa's format against what real Elsa did with them in both modes.</summary>
public class SampleTests
{
    private static readonly DateTime Now = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static TheoryData<string> Traced { get; } =
        new(Traces().Select(trace => trace.Key).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Traced))]
    public void Sample_Driven_DoesWhatElsaDid(string file)
    {
        var definition = Read(file);
        var drive = JsonSerializer.Deserialize<string[]>(File.ReadAllText(PathOf(file + ".drive"))) ?? [];

        var lines = Simulation.Run(definition, drive, Now).ToList();

        // p02 is the one where the modes differ: token hangs for ever, counter is what the table asks for.
        var steps = Traces()[file]!["counter"]!["steps"]!.AsArray();
        Assert.Equal(steps.Select(Expected), lines.Select(Actual));
    }

    [Fact]
    public void ProposalStatic_Driven_GoesToTheEnd()
    {
        string[] drive = ["taskLead", "taskCo2", "taskCo1", "taskCo3", "draft", "sign", "dispatch", "feedback=dissatisfied", "draft", "sign", "dispatch", "feedback=satisfied"];

        var last = Simulation.Run(Read("proposal-static.json"), drive, Now).Last();

        Assert.Equal(WorkflowSubStatus.Finished, last.SubStatus);
    }

    [Fact]
    public void ProposalPfe_Driven_GoesToTheEnd()
    {
        string[] drive = ["taskCo", "taskLead", "taskCo", "taskCo", "draft", "sign", "dispatch", "feedback=satisfied"];

        var last = Simulation.Run(Read("proposal-pfe.json"), drive, Now).Last();

        Assert.Equal(WorkflowSubStatus.Finished, last.SubStatus);
    }

    private static string Expected(JsonNode? step) => string.Join(
        '|',
        (string?)step!["by"],
        string.Join(',', step["written"]!.AsArray().Select(line => (string?)line)),
        (string?)step["status"],
        (string?)step["subStatus"],
        string.Join(',', step["bookmarks"]!.AsArray().Select(mark => ((string?)mark)!.Split('@')[1])));

    private static string Actual(SimulationLine line) =>
        string.Join('|', line.By, string.Join(',', line.Written), line.Status, line.SubStatus, string.Join(',', line.Waiting));

    private static WorkflowDefinition Read(string file)
    {
        var result = DefinitionReader.Read(File.ReadAllText(PathOf(file)), file);
        Assert.Empty(result.Findings);
        return result.Definition!;
    }

    private static JsonObject Traces() => JsonNode.Parse(File.ReadAllText(PathOf("elsa-traces.json")))!.AsObject();

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Samples", file);
}
