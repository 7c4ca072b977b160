using System.Globalization;
using System.Text.Json;
using ProposalTracker.Workflow;

namespace ProposalTracker.Features.Process;

/// <param name="DrivePath">JSON list of entries; null to stop at the first waits.</param>
/// <param name="Now">The clock at the start as ISO 8601, the date at least; a text without offset is UTC.</param>
public sealed record SimulateWorkflowRequest(string Path, string? DrivePath, string Now);

/// <summary><c>workflow simulate</c>: runs a file in memory, one JSON object a line.</summary>
public static class SimulateWorkflowFile
{
    private static readonly string[] InstantForms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <returns>0 when it ran to the end of the drive, 1 when the file has errors (said on the error writer; nothing runs), 2 for wrong usage.</returns>
    public static int Run(SimulateWorkflowRequest request, TextWriter output, TextWriter error)
    {
        if (!TryReadInstant(request.Now, out var now))
        {
            error.WriteLine($"--now 的值“{request.Now}”不是日期时间，应如 2026-01-01T00:00:00Z。");
            return WorkflowFile.Unusable;
        }

        if (WorkflowFile.ReadText(request.Path, error) is not { } text || ReadDrive(request.DrivePath, error) is not { } drive)
            return WorkflowFile.Unusable;
        var (definition, findings) = WorkflowFile.Check(text, request.Path);
        var errors = findings.Where(finding => finding.Severity is FindingSeverity.Error).ToList();
        foreach (var finding in errors)
            error.WriteLine(finding.ToString());
        if (definition is null || errors.Count > 0)
            return WorkflowFile.HasErrors;
        foreach (var line in Simulation.Run(definition, drive, now))
            output.WriteLine(line.ToJson());
        return WorkflowFile.Done;
    }

    /// <summary>A looser reading would take the day from the clock of the machine, and two runs would differ.</summary>
    private static bool TryReadInstant(string text, out DateTime utc)
    {
        var isRead = DateTimeOffset.TryParseExact(text, InstantForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant);
        utc = instant.UtcDateTime;
        return isRead;
    }

    private static IReadOnlyList<string>? ReadDrive(string? path, TextWriter error)
    {
        if (path is null)
            return [];
        if (WorkflowFile.ReadText(path, error) is not { } text)
            return null;
        try
        {
            if (JsonSerializer.Deserialize<List<string?>>(text) is { } entries && !entries.Contains(null))
                return [.. entries.OfType<string>()];
        }
        catch (JsonException)
        {
            // Said below, together with the other shapes that are no list of texts.
        }

        error.WriteLine($"{path}：应是 JSON 文本列表，如 [\"draft\", \"sign=signed\"]。");
        return null;
    }
}
