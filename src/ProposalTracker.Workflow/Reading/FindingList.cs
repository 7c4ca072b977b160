namespace ProposalTracker.Workflow.Reading;

/// <summary>Collects findings; of each severity never more than a person would read, so that warnings do not crowd out an error.</summary>
internal sealed class FindingList(string file)
{
    private const int MaxFindings = 1000;
    private readonly List<Finding> _findings = [];
    private readonly int[] _counts = new int[2];

    public void Error(int line, int column, string code, string? activityId, string message) =>
        Add(new Finding(file, line, column, FindingSeverity.Error, code, activityId, message));

    public void Warning(int line, int column, string code, string? activityId, string message) =>
        Add(new Finding(file, line, column, FindingSeverity.Warning, code, activityId, message));

    public void Add(Finding finding)
    {
        if (_counts[(int)finding.Severity]++ < MaxFindings)
            _findings.Add(finding);
    }

    public IReadOnlyList<Finding> Sorted() =>
        [.. _findings.OrderBy(finding => finding.Line).ThenBy(finding => finding.Column).ThenBy(finding => finding.Code, StringComparer.Ordinal)];
}
