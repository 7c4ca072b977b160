using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Rules;

namespace ProposalTracker.Features.Distribution;

/// <param name="Field">Where an unknown unit is shown.</param>
internal sealed record WantedUnits(IReadOnlyList<long> DepartmentIds, AssignmentRole Role, string Field);

/// <summary>Assigns units to a case and lets those who come later join what runs already.</summary>
internal sealed class AssignmentDesk(ProposalTrackerContext context, RuleBook rules, ICaseWorkflow workflow, OfficeClock clock)
{
    /// <summary>Assigns the units and saves: the engine's items are the assignments' ids, which the database gives.</summary>
    public async Task<Result<List<Assignment>>> AssignAsync(Case @case, IReadOnlyList<WantedUnits> wanted, CancellationToken cancellationToken)
    {
        var ids = wanted.SelectMany(w => w.DepartmentIds).ToList();
        var departments = await context.Departments.Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, cancellationToken);
        if (wanted.FirstOrDefault(w => w.DepartmentIds.Any(id => !departments.ContainsKey(id))) is { } unknown)
            return Error.Invalid(unknown.Field, $"没有这个{(unknown.Role == AssignmentRole.Lead ? "主办" : "会办")}单位，请重新选择。");
        var assigned = new List<Assignment>();
        foreach (var (id, role) in wanted.SelectMany(w => w.DepartmentIds.Select(id => (id, w.Role))))
            assigned.Add(@case.Assign(departments[id], role, clock.Today, await rules.AssignmentDueAsync(@case, role, cancellationToken)));
        await context.SaveChangesAsync(cancellationToken);
        return assigned;
    }

    /// <summary>New units join the running branches of their kind one by one.</summary>
    /// <returns>Why the workflow does not take them; null when it has.</returns>
    public async Task<string?> JoinAsync(Case @case, IEnumerable<Assignment> assignments, CancellationToken cancellationToken)
    {
        foreach (var assignment in assignments)
        {
            var branches = assignment.Role == AssignmentRole.Lead ? WorkflowModes.LeadsId : WorkflowModes.CoHandlersId;
            if ((await workflow.AddItemAsync(@case, branches, assignment.Id, cancellationToken)).Refusal is { } refusal)
                return refusal;
        }
        return null;
    }

    /// <summary>Names of those units that have the case already; null where none has.</summary>
    public string? TakenBy(Case @case, IReadOnlyList<long> departmentIds) =>
        Names(@case.ActiveAssignments.Where(a => departmentIds.Contains(a.DepartmentId))) is { Length: > 0 } names ? names : null;

    public static Assignment? CoHandler(Case @case, long? assignmentId) =>
        @case.Assignments.FirstOrDefault(a => a.Id == assignmentId && a.Role == AssignmentRole.CoHandler);

    public static JsonArray Ids(IEnumerable<Assignment> assignments) => new([.. assignments.Select(a => JsonValue.Create(a.Id))]);

    public string Names(IEnumerable<Assignment> assignments) => string.Join("、", assignments.Select(a => a.Department?.ShortNameOn(clock.Today)));
}
