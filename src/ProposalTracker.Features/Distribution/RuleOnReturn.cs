using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Process;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Rules;

namespace ProposalTracker.Features.Distribution;

/// <summary>退办裁定 (B4): upheld relieves the unit, refused leaves it handling. A co-handler may be replaced at once.</summary>
/// <param name="ReplacementId">The unit that co-handles instead; for a lead the case goes back to 分办, where the new one is chosen.</param>
public sealed record RuleOnReturnCommand(Guid RequestKey, long WorkItemId, bool Uphold, string? Reason, long? ReplacementId) : ICommand;

internal sealed class RuleOnReturnValidator : AbstractValidator<RuleOnReturnCommand>
{
    public RuleOnReturnValidator()
    {
        RuleFor(c => c.Reason).NotEmpty().WithMessage("请写明裁定理由。");
        RuleFor(c => c.ReplacementId).Null().When(c => !c.Uphold).WithMessage("不同意退办时，不需要选择改办单位。");
    }
}

internal sealed class RuleOnReturnHandler(
    WorkItemDoor door, ProposalTrackerContext context, RuleBook rules, ICaseWorkflow workflow, OfficeClock clock)
    : IRequestHandler<RuleOnReturnCommand, Result<Receipt>>
{
    public Task<Result<Receipt>> Handle(RuleOnReturnCommand command, CancellationToken cancellationToken) =>
        door.PerformAsync(command.WorkItemId, CaseTasks.RuleOnReturn, (item, @case) => RuleAsync(item, @case, command, cancellationToken), cancellationToken);

    private async Task<Result<Deed>> RuleAsync(WorkItem item, Case @case, RuleOnReturnCommand command, CancellationToken cancellationToken)
    {
        var assignment = @case.AssignmentOf(item.AssignmentId ?? 0);
        var unit = assignment.Department?.ShortNameOn(clock.Today);
        assignment.RuleOnReturn(command.Uphold, command.Reason ?? "", door.PersonId, clock.Now);
        if (!command.Uphold)
            return new Deed("refused", "退办裁定", $"不同意{unit}退办，由其继续办理", command.Reason, $"已裁定：{unit}继续办理。");
        if (command.ReplacementId is not { } replacementId)
            return new Deed("upheld", "退办裁定", $"同意{unit}退办", command.Reason, $"已同意{unit}退办。");
        if (assignment.Role == AssignmentRole.Lead)
            return Error.Invalid(nameof(command.ReplacementId), "主办单位退办后回到分办，请在分办时选择新的主办单位。");
        var added = await ReplaceAsync(@case, assignment.Department, replacementId, cancellationToken);
        if (added.Error is { } not)
            return not;
        var by = added.Value.Department?.ShortNameOn(clock.Today);
        return new Deed("upheld", "退办裁定", $"同意{unit}退办，改由{by}会办", command.Reason, $"已同意{unit}退办，改由{by}会办。");
    }

    // The new co-handler joins the running ParallelForEach before the old one's item ends, so the join cannot fire between.
    private async Task<Result<Assignment>> ReplaceAsync(
        Case @case, Department? returning, long replacementId, CancellationToken cancellationToken)
    {
        if (await context.Departments.SingleOrDefaultAsync(d => d.Id == replacementId, cancellationToken) is not { } department)
            return Error.Invalid(nameof(RuleOnReturnCommand.ReplacementId), "没有这个单位，请重新选择。");
        if (department == returning || @case.ActiveAssignments.Any(a => a.Department == department))
            return Error.Invalid(nameof(RuleOnReturnCommand.ReplacementId), $"{department.ShortNameOn(clock.Today)}已是这件建议的承办单位或者正是退办单位，请另选单位。");
        var due = await rules.AssignmentDueAsync(@case, AssignmentRole.CoHandler, cancellationToken);
        var assignment = @case.Assign(department, AssignmentRole.CoHandler, clock.Today, due);
        await context.SaveChangesAsync(cancellationToken);
        var step = await workflow.AddItemAsync(@case, WorkflowModes.CoHandlersId, assignment.Id, cancellationToken);
        return step.Refusal is { } reason ? Error.Refused(reason) : assignment;
    }
}
