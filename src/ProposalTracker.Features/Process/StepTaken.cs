using ProposalTracker.Domain.Process;

namespace ProposalTracker.Features.Process;

/// <summary>What one engine step did to the work items of a case.</summary>
/// <param name="Refusal">Chinese reason when the engine changed nothing; null when it accepted.</param>
/// <param name="Opened">Work items that the step opened.</param>
/// <param name="StillOpen">Work items that were open before and still are, with their units; empty where the step opened others.</param>
/// <param name="IsFinished">The workflow has ended.</param>
public sealed record StepTaken(string? Refusal, IReadOnlyList<WorkItem> Opened, IReadOnlyList<WorkItem> StillOpen, bool IsFinished)
{
    private const int MostNamed = 4;

    /// <summary>One sentence: what comes next and who has it.</summary>
    public string NextWords(DateOnly today)
    {
        if (IsFinished)
            return "办理流程已结束。";
        if (Opened.Count > 0)
            return $"下一步：{Words(Opened, today)}。";
        return StillOpen.Count > 0 ? $"还在等：{Words(StillOpen, today)}。" : "流程出现异常，已报管理员处理，处理后继续办理。";
    }

    private static string Words(IReadOnlyList<WorkItem> items, DateOnly today) =>
        $"{string.Join("、", items.Take(MostNamed).Select(i => Words(i, today)))}{(items.Count > MostNamed ? $"等 {items.Count} 项" : "")}";

    private static string Words(WorkItem item, DateOnly today)
    {
        var who = item.Department?.ShortNameOn(today);
        var due = item.DueOn is { } on ? $"，{on:yyyy-MM-dd} 前" : "";
        return who is null && due.Length == 0 ? item.Label : $"{item.Label}（{who ?? WorkItemRoles.Words(item.Role)}{due}）";
    }
}
