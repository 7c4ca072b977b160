using FluentValidation;
using MediatR;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Process;
using ProposalTracker.Domain.Ratings;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Ratings;

/// <summary>评价 (E1): by the representative's own account, or recorded from paper by the congress side only.</summary>
/// <param name="RepresentativeId">Whose paper form it is; may be left out where only one rates, and by representatives.</param>
public sealed record RateReplyCommand(
    Guid RequestKey, long WorkItemId, Satisfaction? Attitude, Satisfaction? Result, string? Reason, long? RepresentativeId = null) : ICommand;

internal sealed class RateReplyValidator : AbstractValidator<RateReplyCommand>
{
    public RateReplyValidator()
    {
        RuleFor(c => c.Attitude).NotNull().WithMessage("请选择对办理态度的评价。");
        RuleFor(c => c.Result).NotNull().WithMessage("请选择对办理结果的评价。");
    }
}

internal sealed class RateReplyHandler(WorkItemDoor door, RatingDesk ratings, CurrentActor actor)
    : IRequestHandler<RateReplyCommand, Result<Receipt>>
{
    public Task<Result<Receipt>> Handle(RateReplyCommand command, CancellationToken cancellationToken) =>
        door.PerformAsync(command.WorkItemId, CaseTasks.Rate, (item, @case) => RateAsync(item, @case, command, cancellationToken), cancellationToken);

    private async Task<Result<Deed>> RateAsync(WorkItem item, Case @case, RateReplyCommand command, CancellationToken cancellationToken)
    {
        var whose = await ratings.WhoseAsync(@case, command.RepresentativeId, cancellationToken);
        if (whose.Error is { } unnamed)
            return unnamed;
        var via = actor.Required.RepresentativeId == whose.Value.Id ? RatingVia.Account : RatingVia.Paper;
        return await ratings.RateAsync(
            @case, RatingDesk.LeadOf(item, @case), whose.Value, new Rated(command.Attitude ?? default, command.Result ?? default, command.Reason, via), cancellationToken);
    }
}
