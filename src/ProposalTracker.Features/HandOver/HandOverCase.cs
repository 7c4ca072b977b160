using FluentValidation;
using MediatR;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Rules;

namespace ProposalTracker.Features.HandOver;

/// <summary>交办: congress → government (or another body). From this day the legal term runs (代表法 Art. 51).</summary>
public sealed record HandOverCaseCommand(Guid RequestKey, long WorkItemId, DateOnly HandedOverOn, string? Note) : ICommand;

internal sealed class HandOverCaseValidator : AbstractValidator<HandOverCaseCommand>
{
    public HandOverCaseValidator(OfficeClock clock) =>
        RuleFor(c => c.HandedOverOn).LessThanOrEqualTo(_ => clock.Today).WithMessage("交办日期不能晚于今天。");
}

internal sealed class HandOverCaseHandler(WorkItemDoor door, RuleBook rules) : IRequestHandler<HandOverCaseCommand, Result<Receipt>>
{
    public Task<Result<Receipt>> Handle(HandOverCaseCommand command, CancellationToken cancellationToken) =>
        door.PerformAsync(command.WorkItemId, CaseTasks.HandOver, (_, @case) => HandOverAsync(@case, command, cancellationToken), cancellationToken);

    private async Task<Result<Deed>> HandOverAsync(Case @case, HandOverCaseCommand command, CancellationToken cancellationToken)
    {
        var due = await rules.ReplyDueAsync(@case, command.HandedOverOn, cancellationToken);
        @case.HandOver(command.HandedOverOn, due);
        return new Deed(
            "handedOver", "交办", $"{command.HandedOverOn:yyyy-MM-dd} 交办，答复期限 {due.On:yyyy-MM-dd}", command.Note, $"已交办，答复期限 {due.On:yyyy-MM-dd}。");
    }
}
