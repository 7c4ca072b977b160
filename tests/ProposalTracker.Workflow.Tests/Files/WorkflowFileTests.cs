using System.Text.Json;

namespace ProposalTracker.Workflow.Tests.Files;

/// <summary>Every file in workflows/: free of findings, and each of its scenarios walked.</summary>
public class WorkflowFileTests
{
    private const string ScenarioSuffix = ".scenarios.json";
    private static readonly DateTime Now = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "workflows");

    public static TheoryData<string> Files { get; } = new(DefinitionFiles());

    public static TheoryData<string, string> Scenarios { get; } = AllScenarios();

    [Theory]
    [MemberData(nameof(Files))]
    public void File_Checked_HasNoFindings(string file)
    {
        var result = Read(file);

        var findings = DefinitionChecker.Check(result.Definition!, TaskCatalogue.Open, forPublishing: true);

        Assert.Empty(result.Findings.Concat(findings).Select(finding => finding.ToString()));
    }

    /// <summary>Elsa refuses to import a file whose variable has a value that is no text.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void File_ValuesOfVariables_AreTexts(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, file)));

        var values = document.RootElement.GetProperty("variables").EnumerateArray().Select(variable => variable.GetProperty("value").ValueKind);

        Assert.All(values, kind => Assert.True(kind is JsonValueKind.Null or JsonValueKind.String, $"A variable of {file} has a value that is {kind}."));
    }

    /// <summary>In Elsa's default mode a WaitAll join with alternative ways in (accepted, or ruled) never runs, and the case ends there.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void File_Joins_RunInElsaToo(string file)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file));

        Assert.DoesNotContain("\"WaitAll\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void File_OfTheProject_HasScenariosOfItsOwn(string file)
    {
        var scenarios = ScenariosOf(file);

        Assert.NotEmpty(scenarios);
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Scenario_Walked_EndsWhereItSays(string file, string name)
    {
        var scenario = ScenariosOf(file).Single(scenario => scenario.Name == name);

        var lines = Simulation.Run(Read(file).Definition!, scenario.Drive, Now).ToList();

        Assert.DoesNotContain(lines, line => line.By == "refused" || line.Incidents.Count > 0);
        Assert.Equal((scenario.SubStatus, string.Join(',', scenario.Waiting)), (lines[^1].SubStatus.ToString(), string.Join(',', lines[^1].Waiting)));
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Scenario_StoredAfterEveryStep_EndsTheSame(string file, string name)
    {
        var definition = Read(file).Definition!;
        var simulation = new Simulation(definition, Now);

        foreach (var entry in ScenariosOf(file).Single(scenario => scenario.Name == name).Drive)
        {
            simulation.Apply(entry);
            var json = simulation.State.ToJson();
            Assert.Equal(json, WorkflowState.FromJson(json).ToJson());
        }
    }

    private static TheoryData<string, string> AllScenarios()
    {
        var data = new TheoryData<string, string>();
        foreach (var file in DefinitionFiles())
            foreach (var scenario in ScenariosOf(file))
                data.Add(file, scenario.Name);
        return data;
    }

    private static IEnumerable<string> DefinitionFiles() => Directory.GetFiles(Folder, "*.json")
        .Select(path => Path.GetFileName(path)).Where(file => !file.EndsWith(ScenarioSuffix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static List<Scenario> ScenariosOf(string file) =>
        JsonSerializer.Deserialize<List<Scenario>>(File.ReadAllText(Path.Combine(Folder, Path.ChangeExtension(file, null) + ScenarioSuffix)), Options) ?? [];

    private static ReadResult Read(string file) => DefinitionReader.Read(File.ReadAllText(Path.Combine(Folder, file)), file);

    private sealed record Scenario(string Name, string[] Drive, string[] Waiting, string SubStatus);
}
