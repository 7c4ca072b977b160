using ProposalTracker.Workflow.Activities;
using ProposalTracker.Workflow.Reading;

namespace ProposalTracker.Workflow.Checking;

/// <summary>Whether every human task says for whom it is, and names work, role and time limit that the host knows.</summary>
internal static class TaskCheck
{
    public static void Run(WorkflowDefinition definition, TaskCatalogue tasks, bool forPublishing, FindingList findings)
    {
        foreach (var activity in definition.Activities.Where(activity => activity.Kind is RunTask))
            Check(activity, tasks, (code, message) => findings.Add(new Finding(
                definition.FileName,
                activity.Line,
                activity.Column,
                forPublishing ? FindingSeverity.Error : FindingSeverity.Warning,
                code,
                activity.Id,
                message)));
    }

    private static void Check(Activity activity, TaskCatalogue tasks, Action<string, string> report)
    {
        if (activity.TaskName is { Length: > 0 } name && IsUnknown(tasks.TaskKinds, name))
            report("unknown-task", $"任务种类“{name}”未知，可用的有：{string.Join("、", tasks.TaskKinds.Order(StringComparer.Ordinal))}。");
        if (!TaskPayload.TryGet(activity, out var payload))
            return;
        var assignee = TaskPayload.TextIn(payload, "assignee");
        if (string.IsNullOrWhiteSpace(assignee))
            report("no-assignee", "任务没有写明由谁办理（payload 的 assignee）。");
        else if (IsUnknown(tasks.Assignees, assignee))
            report("unknown-assignee", $"办理角色“{assignee}”未知，可用的有：{string.Join("、", tasks.Assignees.Order(StringComparer.Ordinal))}。");
        if (TaskPayload.TextIn(payload, "term") is { Length: > 0 } term && IsUnknown(tasks.Terms, term))
            report("unknown-term", $"期限“{term}”未知，可用的有：{string.Join("、", tasks.Terms.Order(StringComparer.Ordinal))}。");
    }

    /// <summary>A catalogue that lists nothing knows nothing to compare with.</summary>
    private static bool IsUnknown(IReadOnlySet<string> known, string name) => known.Count > 0 && !known.Contains(name);
}
