using System.Globalization;

namespace ProposalTracker.Workflow;

public enum FindingSeverity
{
    Warning,
    Error,
}

/// <summary>One thing wrong with a definition file. Line and column are 1-based; the code is stable kebab-case; the message is Chinese.</summary>
public sealed record Finding(
    string File, int Line, int Column, FindingSeverity Severity, string Code, string? ActivityId, string Message)
{
    /// <summary>The form of the command line: <c>FILE:LINE:COLUMN: error|warning CODE [activityId]: message</c>.</summary>
    public override string ToString()
    {
        var severity = Severity is FindingSeverity.Error ? "error" : "warning";
        var activity = ActivityId is null ? "" : $" [{ActivityId}]";
        return OnOneLine($"{File}:{Line}:{Column}: {severity} {Code}{activity}: {Message}");
    }

    /// <summary>Ids and texts of the file may hold line breaks and characters that turn the line around.</summary>
    private static string OnOneLine(string text) => string.Concat(text.Select(letter =>
        char.IsControl(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            ? '\uFFFD' : letter));
}

/// <summary>What reading a file gave: a definition when the text has its shape, and every finding of the reading phase.</summary>
public sealed record ReadResult(WorkflowDefinition? Definition, IReadOnlyList<Finding> Findings)
{
    public bool HasErrors => Findings.Any(finding => finding.Severity is FindingSeverity.Error);
}
