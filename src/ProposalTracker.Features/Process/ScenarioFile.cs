using System.Text.Json;
using ProposalTracker.Workflow;

namespace ProposalTracker.Features.Process;

/// <summary>A file <c>NAME.scenarios.json</c> beside a workflow: named drives with where each must end. Tests walk them.</summary>
internal static class ScenarioFile
{
    private const string Suffix = ".scenarios.json";
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    public static bool Is(string path) => path.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Empty when the file has the form of scenarios.</summary>
    public static IReadOnlyList<Finding> Check(string text, string path)
    {
        try
        {
            var scenarios = JsonSerializer.Deserialize<List<Scenario?>>(text, Options);
            if (scenarios is not null && scenarios.TrueForAll(IsWhole))
                return [];
            return [Fault(path, 1, 1, "情景文件的每一项都要有 name、drive、waiting 和 subStatus。")];
        }
        catch (JsonException exception)
        {
            return [Fault(path, (int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1, "情景文件应是 JSON 列表，每一项有 name、drive、waiting 和 subStatus。")];
        }
    }

    private static bool IsWhole(Scenario? scenario) =>
        scenario is { Name.Length: > 0, Drive: not null, Waiting: not null } && Enum.TryParse<WorkflowSubStatus>(scenario.SubStatus, out _);

    private static Finding Fault(string path, int line, int column, string message) =>
        new(path, line, column, FindingSeverity.Error, "bad-scenario", null, message);

    private sealed record Scenario(string? Name, List<string>? Drive, List<string>? Waiting, string? SubStatus);
}
