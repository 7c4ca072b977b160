using ProposalTracker.Workflow;

namespace ProposalTracker.Features.Process;

/// <summary><c>workflow check</c>: one finding a line; nothing when there is none.</summary>
public static class CheckWorkflowFiles
{
    /// <returns>0 without errors (warnings alone too), 1 with any error, 2 when a file cannot be read.</returns>
    public static int Run(IReadOnlyList<string> paths, TextWriter output, TextWriter error)
    {
        var code = WorkflowFile.Done;
        foreach (var path in paths)
            code = Math.Max(code, RunOne(path, output, error));
        return code;
    }

    private static int RunOne(string path, TextWriter output, TextWriter error)
    {
        if (WorkflowFile.ReadText(path, error) is not { } text)
            return WorkflowFile.Unusable;
        var findings = ScenarioFile.Is(path) ? ScenarioFile.Check(text, path) : WorkflowFile.Check(text, path).Findings;
        foreach (var finding in findings)
            output.WriteLine(finding.ToString());
        return findings.Any(finding => finding.Severity is FindingSeverity.Error) ? WorkflowFile.HasErrors : WorkflowFile.Done;
    }
}
