using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Supervision;
using ProposalTracker.Features.Process;

namespace ProposalTracker.Features.Supervision;

/// <summary>督办: what the supervising leader asks for, written down at each regular follow-up.</summary>
public sealed record FollowUpCaseCommand(Guid RequestKey, long WorkItemId, string? Text) : ICommand;

internal sealed class FollowUpCaseValidator : AbstractValidator<FollowUpCaseCommand>
{
    public FollowUpCaseValidator() => RuleFor(c => c.Text).NotEmpty().WithMessage("请填写督办意见。")
        .MaximumLength(KeySupervision.LongestText).WithMessage($"督办意见不能超过 {KeySupervision.LongestText} 个字。");
}

internal sealed class FollowUpCaseHandler(WorkItemDoor door, ProposalTrackerContext context) : IRequestHandler<FollowUpCaseCommand, Result<Receipt>>
{
    public Task<Result<Receipt>> Handle(FollowUpCaseCommand command, CancellationToken cancellationToken) =>
        door.PerformAsync(command.WorkItemId, CaseTasks.FollowUp, (_, @case) => FollowUpAsync(@case, command, cancellationToken), cancellationToken);

    private async Task<Result<Deed>> FollowUpAsync(Case @case, FollowUpCaseCommand command, CancellationToken cancellationToken)
    {
        var supervision = await context.KeySupervisions.SingleOrDefaultAsync(s => s.CaseId == @case.Id, cancellationToken);
        if (supervision is null)
            return Error.Refused("这件建议还没有写明由谁督办，请先在督办页上列为重点督办。");
        supervision.Supervised(command.Text ?? "", door.PersonId, door.Now);
        return new Deed("supervised", "督办", $"{supervision.Leader}督办，{supervision.Committee}跟进", command.Text, "已记录督办意见。");
    }
}
