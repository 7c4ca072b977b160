using System.Text.Json.Nodes;
using MediatR;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Rules;

namespace ProposalTracker.Features.Distribution;

/// <summary>分办 or, after a return, 改办: the leads and the co-handlers at the same time.</summary>
/// <param name="Mode">办理方式; ignored where the case has one already.</param>
/// <param name="Countersigned">会签: the co-handlers agree to the reply's text before it is signed.</param>
public sealed record DistributeCaseCommand(
    Guid RequestKey, long WorkItemId, HandlingMode Mode, IReadOnlyList<long> LeadIds, IReadOnlyList<long> CoHandlerIds, string? Note,
    bool Countersigned = false) : ICommand;

internal sealed class DistributeCaseHandler(WorkItemDoor door, AssignmentDesk units, WorkflowChooser workflows, RuleBook rules, OfficeClock clock)
    : IRequestHandler<DistributeCaseCommand, Result<Receipt>>
{
    public Task<Result<Receipt>> Handle(DistributeCaseCommand command, CancellationToken cancellationToken) =>
        door.PerformAsync(command.WorkItemId, CaseTasks.Distribute, (_, @case) => DistributeAsync(@case, command, cancellationToken), cancellationToken);

    private async Task<Result<Deed>> DistributeAsync(Case @case, DistributeCaseCommand command, CancellationToken cancellationToken)
    {
        var isAgain = @case.Assignments.Any();
        var isHandedOver = @case.HandedOverOn is not null;
        if (!isAgain && await BeginAsync(@case, command, cancellationToken) is { } refused)
            return refused;
        CaseRules.ALeadIsNeeded.Require(command.LeadIds.Count > 0);
        CaseRules.SeveralLeadsAreNeeded.Require(!@case.HasSeveralLeads || command.LeadIds.Count > 1);
        CaseRules.CoHandlersAreNeeded.Require(isAgain || @case.Mode != HandlingMode.LeadWithCoHandlers || command.CoHandlerIds.Count > 0);
        var assigned = await units.AssignAsync(
            @case,
            [new(command.LeadIds, AssignmentRole.Lead, nameof(command.LeadIds)), new(command.CoHandlerIds, AssignmentRole.CoHandler, nameof(command.CoHandlerIds))],
            cancellationToken);
        if (assigned.Error is { } unknown)
            return unknown;
        var leads = assigned.Value.Where(a => a.Role == AssignmentRole.Lead).ToList();
        var coHandlers = assigned.Value.Where(a => a.Role == AssignmentRole.CoHandler).ToList();
        // After the first 分办 the co-handling runs already.
        if (isAgain && await units.JoinAsync(@case, coHandlers, cancellationToken) is { } refusal)
            return Error.Invalid(nameof(command.CoHandlerIds), refusal);
        var words = Words(@case, leads, coHandlers) + (isHandedOver ? "" : $"；今日交办，答复期限 {@case.DueOn:yyyy-MM-dd}");
        var items = new JsonObject { ["leads"] = AssignmentDesk.Ids(leads), ["coHandlers"] = AssignmentDesk.Ids(coHandlers), ["key"] = @case.IsKey };
        return new Deed("distributed", isAgain ? "改办" : "分办", words, command.Note, $"已{(isAgain ? "改办" : "分办")}：{words}。", items);
    }

    // The mode decides which workflow answers the step. Without a 交办 of its own (人大直接分办) this step stands for it.
    private async Task<Error?> BeginAsync(Case @case, DistributeCaseCommand command, CancellationToken cancellationToken)
    {
        if (!await workflows.CarriesAsync(@case, command.Mode, cancellationToken))
            return Error.Invalid(nameof(command.Mode), $"这件建议的办理规则没有{CaseWords.Of(command.Mode)}的流程，请选择其他办理方式。");
        var countersigned = command is { Countersigned: true, Mode: HandlingMode.LeadWithCoHandlers };
        if (countersigned && !await workflows.CountersignsAsync(@case, cancellationToken))
            return Error.Invalid(nameof(command.Countersigned), "这件建议的办理规则没有会签的流程，请取消会签。");
        if (await workflows.FollowAsync(@case, @case.Traits(command.Mode, countersigned), cancellationToken) is { } refused)
            return refused;
        @case.SetMode(command.Mode, countersigned);
        if (@case.HandedOverOn is null)
            @case.HandOver(clock.Today, await rules.ReplyDueAsync(@case, clock.Today, cancellationToken));
        return null;
    }

    private string Words(Case @case, List<Assignment> leads, List<Assignment> coHandlers)
    {
        var lead = leads.Count > 1 && @case.Mode is { } mode ? $"{CaseWords.Of(mode)} {units.Names(leads)}" : $"主办 {units.Names(leads)}";
        return coHandlers.Count == 0 ? lead : $"{lead}；会办 {units.Names(coHandlers)}{(@case.IsCountersigned ? "，答复须会签" : "")}";
    }
}
