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
        return $"{File}:{Line}:{Column}: {severity} {Code}{activity}: {Message}";
    }
}

/// <summary>What reading a file gave: a definition when the text has its shape, and every finding of the reading phase.</summary>
public sealed record ReadResult(WorkflowDefinition? Definition, IReadOnlyList<Finding> Findings)
{
    public bool HasErrors => Findings.Any(finding => finding.Severity is FindingSeverity.Error);
}
