using System.Text.Json.Nodes;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Rules;

namespace ProposalTracker.Features.Distribution;

/// <summary>分办 or, after a return, 改办: government → departments, the lead and the co-handlers at the same time.</summary>
/// <param name="Mode">办理方式; ignored where the case has one already.</param>
public sealed record DistributeCaseCommand(
    Guid RequestKey, long WorkItemId, HandlingMode Mode, IReadOnlyList<long> LeadIds, IReadOnlyList<long> CoHandlerIds, string? Note) : ICommand;

internal sealed class DistributeCaseHandler(
    WorkItemDoor door, ProposalTrackerContext context, RuleBook rules, ICaseWorkflow workflow, OfficeClock clock)
    : IRequestHandler<DistributeCaseCommand, Result<Receipt>>
{
    public Task<Result<Receipt>> Handle(DistributeCaseCommand command, CancellationToken cancellationToken) =>
        door.PerformAsync(command.WorkItemId, CaseTasks.Distribute, (_, @case) => DistributeAsync(@case, command, cancellationToken), cancellationToken);

    private async Task<Result<Deed>> DistributeAsync(Case @case, DistributeCaseCommand command, CancellationToken cancellationToken)
    {
        var isAgain = @case.Assignments.Any();
        if (!isAgain && !(await workflow.ModesAsync(@case.Id, cancellationToken)).Contains(command.Mode))
            return Error.Invalid(nameof(command.Mode), $"这件建议的办理流程不支持{CaseWords.Of(command.Mode)}，请选择其他办理方式。");
        if (!isAgain)
            @case.SetMode(command.Mode);
        CaseRules.ALeadIsNeeded.Require(command.LeadIds.Count > 0);
        CaseRules.CoHandlersAreNeeded.Require(isAgain || @case.Mode != HandlingMode.LeadWithCoHandlers || command.CoHandlerIds.Count > 0);
        var wanted = command.LeadIds.Concat(command.CoHandlerIds).ToList();
        var departments = await context.Departments.Where(d => wanted.Contains(d.Id)).ToDictionaryAsync(d => d.Id, cancellationToken);
        if (command.LeadIds.Any(id => !departments.ContainsKey(id)))
            return Error.Invalid(nameof(command.LeadIds), "没有这个主办单位，请重新选择。");
        if (command.CoHandlerIds.Any(id => !departments.ContainsKey(id)))
            return Error.Invalid(nameof(command.CoHandlerIds), "会办单位中有不存在的单位，请重新选择。");
        var leads = await AssignAsync(@case, command.LeadIds.Select(id => departments[id]), AssignmentRole.Lead, cancellationToken);
        var coHandlers = await AssignAsync(@case, command.CoHandlerIds.Select(id => departments[id]), AssignmentRole.CoHandler, cancellationToken);
        // The engine's items are the assignments' ids, which the database gives.
        await context.SaveChangesAsync(cancellationToken);
        if (isAgain && await JoinAsync(@case, coHandlers, cancellationToken) is { } refusal)
            return Error.Invalid(nameof(command.CoHandlerIds), refusal);
        var words = Words(leads, coHandlers);
        return new Deed("distributed", isAgain ? "改办" : "分办", words, command.Note, $"已{(isAgain ? "改办" : "分办")}：{words}。", Items(leads, coHandlers));
    }

    private async Task<List<Assignment>> AssignAsync(
        Case @case, IEnumerable<Department> departments, AssignmentRole role, CancellationToken cancellationToken)
    {
        var assigned = new List<Assignment>();
        foreach (var department in departments)
            assigned.Add(@case.Assign(department, role, clock.Today, await rules.AssignmentDueAsync(@case, role, cancellationToken)));
        return assigned;
    }

    // After the first 分办 the co-handling runs already: new units join it one by one.
    private async Task<string?> JoinAsync(Case @case, List<Assignment> coHandlers, CancellationToken cancellationToken)
    {
        foreach (var assignment in coHandlers)
        {
            if ((await workflow.AddItemAsync(@case, WorkflowModes.CoHandlersId, assignment.Id, cancellationToken)).Refusal is { } refusal)
                return refusal;
        }
        return null;
    }

    private static JsonObject Items(List<Assignment> leads, List<Assignment> coHandlers) => new()
    {
        ["leads"] = Ids(leads),
        ["coHandlers"] = Ids(coHandlers),
    };

    private static JsonArray Ids(List<Assignment> assignments) => new([.. assignments.Select(a => JsonValue.Create(a.Id))]);

    private string Words(List<Assignment> leads, List<Assignment> coHandlers)
    {
        var lead = $"主办 {Names(leads)}";
        return coHandlers.Count == 0 ? lead : $"{lead}；会办 {Names(coHandlers)}";
    }

    private string Names(List<Assignment> assignments) => string.Join("、", assignments.Select(a => a.Department?.ShortNameOn(clock.Today)));
}
