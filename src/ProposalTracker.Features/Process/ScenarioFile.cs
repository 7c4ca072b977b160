using System.Text;
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
            var line = (int)(exception.LineNumber ?? 0);
            return [Fault(path, line + 1, ColumnOf(text, line, (int)(exception.BytePositionInLine ?? 0)), "情景文件应是 JSON 列表，每一项有 name、drive、waiting 和 subStatus。")];
        }
    }

    private static bool IsWhole(Scenario? scenario) =>
        scenario is { Name.Length: > 0, Drive: { } drive, Waiting: { } waiting } && !drive.Contains(null) && !waiting.Contains(null)
        && Enum.GetNames<WorkflowSubStatus>().Contains(scenario.SubStatus);

    /// <summary>The parser counts bytes, and a Chinese character has three.</summary>
    private static int ColumnOf(string text, int line, int bytes)
    {
        var encoded = Encoding.UTF8.GetBytes(text.Split('\n')[line]);
        return Encoding.UTF8.GetCharCount(encoded, 0, Math.Min(bytes, encoded.Length)) + 1;
    }

    private static Finding Fault(string path, int line, int column, string message) =>
        new(path, line, column, FindingSeverity.Error, "bad-scenario", null, message);

    private sealed record Scenario(string? Name, List<string?>? Drive, List<string?>? Waiting, string? SubStatus);
}
