using ProposalTracker.Data;
using ProposalTracker.Domain;
using ProposalTracker.Workflow;

namespace ProposalTracker.Features.Process;

/// <summary>
/// Checks every file in <c>workflows/</c> and publishes the versions that are new. Runs before the server takes
/// requests: a broken file stops the start.
/// </summary>
public static class PublishWorkflows
{
    /// <exception cref="WorkflowFileException">A file has errors, or changes a version that was published before.</exception>
    public static async Task RunAsync(ProposalTrackerContext context, string folder, DateTime now, CancellationToken cancellationToken)
    {
        var files = Directory.GetFiles(folder, "*.json").Where(f => !f.EndsWith(".scenarios.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        var read = files.Select(file => (Json: File.ReadAllText(file), Name: Path.GetFileName(file))).ToList();
        var checkedFiles = read.Select(f => (f.Json, f.Name, Checked: WorkflowPublishing.Check(f.Json, f.Name))).ToList();
        var errors = checkedFiles.SelectMany(f => f.Checked.Findings).Where(f => f.Severity == FindingSeverity.Error).ToList();
        if (errors.Count > 0)
            throw new WorkflowFileException(string.Join(Environment.NewLine, errors));
        foreach (var (json, name, (definition, _)) in checkedFiles)
        {
            if (definition is not null)
                await AddAsync(context, definition, json, name, now, cancellationToken);
        }
        await context.SaveChangesAsync(cancellationToken);
    }

    private static async Task AddAsync(
        ProposalTrackerContext context, WorkflowDefinition definition, string json, string name, DateTime now, CancellationToken cancellationToken)
    {
        try
        {
            await WorkflowPublishing.AddAsync(context, definition, json, now, cancellationToken);
        }
        catch (RuleBrokenException changed)
        {
            throw new WorkflowFileException($"{name}: {changed.Message}");
        }
    }
}
