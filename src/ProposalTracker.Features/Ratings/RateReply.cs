using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Ratings;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Ratings;

/// <summary>评价 (E1): by the representative's own account, or recorded from paper by the congress side only.</summary>
public sealed record RateReplyCommand(Guid RequestKey, long WorkItemId, Satisfaction? Attitude, Satisfaction? Result, string? Reason) : ICommand;

internal sealed class RateReplyValidator : AbstractValidator<RateReplyCommand>
{
    public RateReplyValidator()
    {
        RuleFor(c => c.Attitude).NotNull().WithMessage("请选择对办理态度的评价。");
        RuleFor(c => c.Result).NotNull().WithMessage("请选择对办理结果的评价。");
    }
}

internal sealed class RateReplyHandler(WorkItemDoor door, ProposalTrackerContext context, RatingDesk ratings, CurrentActor actor)
    : IRequestHandler<RateReplyCommand, Result<Receipt>>
{
    public Task<Result<Receipt>> Handle(RateReplyCommand command, CancellationToken cancellationToken) =>
        door.PerformAsync(command.WorkItemId, CaseTasks.Rate, (_, @case) => RateAsync(@case, command, cancellationToken), cancellationToken);

    private async Task<Result<Deed>> RateAsync(Case @case, RateReplyCommand command, CancellationToken cancellationToken)
    {
        var representative = await context.Representatives.SingleOrDefaultAsync(r => r.Id == @case.Proposal.LeadProposerId, cancellationToken);
        if (representative is null)
            return Error.Refused("代表团提出的建议由代表团负责人评价，请先登记领衔代表。");
        var via = actor.Required.RepresentativeId == representative.Id ? RatingVia.Account : RatingVia.Paper;
        return await ratings.RateAsync(
            @case, representative, new Rated(command.Attitude ?? default, command.Result ?? default, command.Reason, via), cancellationToken);
    }
}
