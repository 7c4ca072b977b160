using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Deadlines;
using ProposalTracker.Domain.Process;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Rules;

namespace ProposalTracker.Features.SignIn;

/// <summary>退办 (B4): the department asks to be relieved, with a reason always and a better unit where it knows one.</summary>
public sealed record ReturnAssignmentCommand(Guid RequestKey, long WorkItemId, string? Reason, long? SuggestedDepartmentId) : ICommand;

internal sealed class ReturnAssignmentValidator : AbstractValidator<ReturnAssignmentCommand>
{
    public ReturnAssignmentValidator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("退办必须写明理由。");
}

internal sealed class ReturnAssignmentHandler(WorkItemDoor door, ProposalTrackerContext context, RuleBook rules, OfficeClock clock)
    : IRequestHandler<ReturnAssignmentCommand, Result<Receipt>>
{
    public Task<Result<Receipt>> Handle(ReturnAssignmentCommand command, CancellationToken cancellationToken) =>
        door.PerformAsync(command.WorkItemId, CaseTasks.SignIn, (item, @case) => ReturnAsync(item, @case, command, cancellationToken), cancellationToken);

    private async Task<Result<Deed>> ReturnAsync(WorkItem item, Case @case, ReturnAssignmentCommand command, CancellationToken cancellationToken)
    {
        var assignment = @case.AssignmentOf(item.AssignmentId ?? 0);
        var content = await rules.ForAsync(@case.RuleSetId, cancellationToken);
        if (content.Returns.LateIsRefused
            && await rules.DueAsync(@case, TimeLimitNames.Return, assignment, clock.Today, cancellationToken) is { } window && clock.Today > window.On)
            return Error.Refused($"退办期限 {window.On:yyyy-MM-dd} 已过，不能再退办，请签收办理。");
        if (command.SuggestedDepartmentId is { } suggested && !await context.Departments.AnyAsync(d => d.Id == suggested, cancellationToken))
            return Error.Invalid(nameof(command.SuggestedDepartmentId), "没有这个单位，请重新选择。");
        assignment.AskReturn(command.Reason ?? "", command.SuggestedDepartmentId, door.PersonId, clock.Now);
        var unit = assignment.Department?.ShortNameOn(clock.Today);
        return new Deed("returned", "退办", $"{unit}申请退办", command.Reason, "已提出退办，等候裁定。");
    }
}
