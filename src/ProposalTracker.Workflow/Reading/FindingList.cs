namespace ProposalTracker.Workflow.Reading;

/// <summary>Collects findings; there are never more than a person would read.</summary>
internal sealed class FindingList(string file)
{
    private const int MaxFindings = 1000;
    private readonly List<Finding> _findings = [];

    public void Error(int line, int column, string code, string? activityId, string message) =>
        Add(new Finding(file, line, column, FindingSeverity.Error, code, activityId, message));

    public void Warning(int line, int column, string code, string? activityId, string message) =>
        Add(new Finding(file, line, column, FindingSeverity.Warning, code, activityId, message));

    public void Add(Finding finding)
    {
        if (_findings.Count < MaxFindings)
            _findings.Add(finding);
    }

    public IReadOnlyList<Finding> Sorted() =>
        [.. _findings.OrderBy(finding => finding.Line).ThenBy(finding => finding.Column).ThenBy(finding => finding.Code, StringComparer.Ordinal)];
}
