using FluentValidation;
using MediatR;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Process;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Process;

namespace ProposalTracker.Features.Distribution;

/// <summary>退办裁定 (B4): upheld relieves the unit, refused leaves it handling. A co-handler, or one of several leads, may be replaced at once.</summary>
/// <param name="ReplacementId">The unit that handles instead; where there is one lead the case goes back to 分办, and the new one is chosen there.</param>
public sealed record RuleOnReturnCommand(Guid RequestKey, long WorkItemId, bool Uphold, string? Reason, long? ReplacementId) : ICommand;

internal sealed class RuleOnReturnValidator : AbstractValidator<RuleOnReturnCommand>
{
    public RuleOnReturnValidator()
    {
        RuleFor(c => c.Reason).NotEmpty().WithMessage("请写明裁定理由。");
        RuleFor(c => c.ReplacementId).Null().When(c => !c.Uphold).WithMessage("不同意退办时，不需要选择改办单位。");
    }
}

internal sealed class RuleOnReturnHandler(WorkItemDoor door, AssignmentDesk units, OfficeClock clock)
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
        {
            return @case.HasSeveralLeads && !@case.Leads.Any()
                ? Error.Invalid(nameof(command.ReplacementId), "只剩这一个主办单位，同意退办时请选择改由哪个单位主办。")
                : new Deed("upheld", "退办裁定", $"同意{unit}退办", command.Reason, $"已同意{unit}退办。");
        }
        if (assignment.Role == AssignmentRole.Lead && !@case.HasSeveralLeads)
            return Error.Invalid(nameof(command.ReplacementId), "主办单位退办后回到分办，请在分办时选择新的主办单位。");
        var added = await ReplaceAsync(@case, assignment, replacementId, cancellationToken);
        if (added.Error is { } not)
            return not;
        var instead = $"同意{unit}退办，改由{units.Names([added.Value])}{CaseWords.Of(assignment.Role)}";
        return new Deed("upheld", "退办裁定", instead, command.Reason, $"已{instead}。");
    }

    // The new unit joins the running ParallelForEach before the old one's item ends, so the join cannot fire between.
    private async Task<Result<Assignment>> ReplaceAsync(Case @case, Assignment returning, long replacementId, CancellationToken cancellationToken)
    {
        const string Field = nameof(RuleOnReturnCommand.ReplacementId);
        if (replacementId == returning.DepartmentId || @case.ActiveAssignments.Any(a => a.DepartmentId == replacementId))
            return Error.Invalid(Field, "所选单位已是这件建议的承办单位或者正是退办单位，请另选单位。");
        var added = await units.AssignAsync(@case, [new([replacementId], returning.Role, Field)], cancellationToken);
        if (added.Error is { } not)
            return not;
        return await units.JoinAsync(@case, added.Value, cancellationToken) is { } refusal ? Error.Refused(refusal) : added.Value[0];
    }
}
