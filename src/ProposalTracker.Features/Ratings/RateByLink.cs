using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Ratings;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Trust;

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
    ProposalTrackerContext context, RatingDesk ratings, ICaseWorkflow workflow, AuditTrail audit, OfficeClock clock)
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
        var item = await context.WorkItems.SingleOrDefaultAsync(i => i.CaseId == link.CaseId && i.Kind == CaseTasks.Rate && i.ClosedAt == null, cancellationToken);
        if (item is null || @case.CurrentRound.Number != link.RoundNumber)
            return Error.AlreadyDone("这一轮办理已经评价过，不需要再次评价。");
        var deed = await ratings.RateAsync(
            @case, representative, new Rated(command.Attitude ?? default, command.Result ?? default, command.Reason, RatingVia.Link), cancellationToken);
        item.Close(deed.Outcome, null, clock.Now);
        var step = await workflow.CompleteAsync(item, deed.Outcome, deed.Result, cancellationToken);
        if (step.Refusal is { } late)
            return Error.AlreadyDone(late);
        audit.Record(@case, deed.Action, deed.What, deed.Why);
        await context.SaveChangesAsync(cancellationToken);
        return new Receipt(deed.Sentence, @case.Id);
    }
}
