using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Ratings;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Process;

namespace ProposalTracker.Features.Ratings;

/// <summary>评价 by one-time link, without an account: the token is the permission, for one round, once.</summary>
public sealed record RateByLinkCommand(Guid RequestKey, string Token, Satisfaction? Attitude, Satisfaction? Result, string? Reason) : ICommand;

internal sealed class RateByLinkValidator : AbstractValidator<RateByLinkCommand>
{
    public RateByLinkValidator()
    {
        RuleFor(c => c.Attitude).NotNull().WithMessage("请选择对办理态度的评价。");
        RuleFor(c => c.Result).NotNull().WithMessage("请选择对办理结果的评价。");
    }
}

internal sealed class RateByLinkHandler(
    ProposalTrackerContext context, RatingDesk ratings, WorkItemDoor door, OfficeClock clock)
    : IRequestHandler<RateByLinkCommand, Result<Receipt>>
{
    public async Task<Result<Receipt>> Handle(RateByLinkCommand command, CancellationToken cancellationToken)
    {
        var hash = RatingTokens.Hash(command.Token);
        var link = await context.RatingLinks.Include(l => l.Representative).SingleOrDefaultAsync(l => l.TokenHash == hash, cancellationToken);
        if (link?.Representative is not { } representative)
            return Error.NotFound("这个评价链接");
        link.Use(clock.Now);
        var @case = await context.LoadForChangeAsync(link.CaseId, cancellationToken);
        var item = await context.WorkItems.SingleOrDefaultAsync(
            i => i.CaseId == link.CaseId && i.Kind == CaseTasks.Rate && i.ClosedAt == null && i.AssignmentId == link.LeadId, cancellationToken);
        var lead = @case.AssignmentOf(link.LeadId);
        if (item is null || @case.RoundFor(lead).Number != link.RoundNumber)
            return Error.AlreadyDone("这一轮办理已经评价过，不需要再次评价。");
        var deed = await ratings.RateAsync(
            @case, lead, representative, new Rated(command.Attitude ?? default, command.Result ?? default, command.Reason, RatingVia.Link), cancellationToken);
        if (deed.Error is { } not)
            return not;
        var recorded = await door.RecordAsync(item, @case, deed.Value, cancellationToken);
        // What comes next, and who has it, is not for the public page.
        return recorded.IsOk ? new Receipt(deed.Value.Sentence, @case.Id) : recorded;
    }
}
