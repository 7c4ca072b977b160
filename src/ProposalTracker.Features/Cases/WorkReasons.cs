using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Process;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Cases;

/// <summary>现在能办什么，为什么不能 (I5): why a person cannot do an open work item, and what will come to him later.</summary>
internal static class WorkReasons
{
    /// <summary>One sentence for a person who may not do the work.</summary>
    /// <param name="unit">Short name of the item's unit.</param>
    public static string WhyNot(Actor person, WorkItem item, string? unit)
    {
        var role = WorkItemRoles.Words(item.Role);
        if (item.Role == Role.Representative)
            return "由代表评价，人大联络员可以代录纸质表；您不是这件建议的评价人。";
        if (item.DepartmentId is not { } department)
            return $"由{role}办理，您不是{role}。";
        if (person.WorksIn(department))
            return $"您在{unit}，但不是{role}。";
        return WorkItemRoles.MayDo(item.Role).Any(person.Has) ? $"您是别的单位的，这一项由{unit}的{role}办理。" : $"您不是{unit}的{role}。";
    }

    /// <summary>The steps ahead that will be the person's own, each once.</summary>
    /// <param name="rates">The person is one of the representatives who will rate.</param>
    public static IReadOnlyList<LaterWork> Later(Actor person, Case @case, IReadOnlyList<TaskAhead> ahead, IReadOnlyList<OpenWork> open, bool rates)
    {
        var waits = open.Select(w => $"{w.Who}办完“{w.Label}”").Distinct().ToList();
        var words = waits.Count switch { 0 => "要等流程走到这一步", <= 3 => $"要等{string.Join("、", waits)}", _ => $"要等{string.Join("、", waits.Take(3))}等 {waits.Count} 项" };
        return [.. ahead.Where(task => IsFor(person, @case, task, rates)).Select(task => task.Label).Distinct().Select(label => new LaterWork(label, words))];
    }

    private static bool IsFor(Actor person, Case @case, TaskAhead task, bool rates)
    {
        var role = WorkItemRoles.Of(task.Assignee, task.Kind);
        if (role == Role.Representative)
            return rates;
        if (!WorkItemRoles.IsOfAUnit(role))
            return person.Has(role);
        var side = task.Assignee == "CoHandler" ? AssignmentRole.CoHandler : AssignmentRole.Lead;
        return @case.Assignments.Where(a => a.IsActive && a.Role == side && a.FinishedAt is null)
            .Any(a => WorkItemRoles.MayDo(role).Any(may => person.Has(may, a.DepartmentId)));
    }
}
