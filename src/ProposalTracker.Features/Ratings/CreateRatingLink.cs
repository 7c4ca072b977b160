using System.Security.Cryptography;
using MediatR;
using ProposalTracker.Data;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Ratings;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Ratings;

/// <summary>评价链接: the congress side makes a one-time link for a representative without an account.</summary>
/// <param name="RepresentativeId">Who rates by it; may be left out where only one does.</param>
public sealed record CreateRatingLinkCommand(Guid RequestKey, long WorkItemId, long? RepresentativeId = null) : ICommand;

internal sealed class CreateRatingLinkHandler(
    ProposalTrackerContext context, WorkItemDoor door, RatingDesk ratings, CurrentActor actor, AuditTrail audit)
    : IRequestHandler<CreateRatingLinkCommand, Result<Receipt>>
{
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(30);
    private const int TokenBytes = 24;

    public async Task<Result<Receipt>> Handle(CreateRatingLinkCommand command, CancellationToken cancellationToken)
    {
        var entered = await door.EnterAsync(command.WorkItemId, CaseTasks.Rate, cancellationToken);
        if (entered.Error is { } refused)
            return refused;
        if (!actor.Required.Has(Role.LiaisonClerk))
            return Error.Forbidden("评价链接由人大联络员生成。");
        var @case = entered.Value.LoadedCase();
        var whose = await ratings.WhoseAsync(@case, command.RepresentativeId, cancellationToken);
        if (whose.Error is { } unnamed)
            return unnamed;
        var representative = whose.Value;
        var lead = RatingDesk.LeadOf(entered.Value, @case);
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        context.RatingLinks.Add(new RatingLink(@case, lead, representative, RatingTokens.Hash(token), door.Now + Lasts));
        audit.Record(@case, "评价链接", $"为{representative.Name}代表生成第 {@case.RoundFor(lead).Number} 轮评价链接");
        await context.SaveChangesAsync(cancellationToken);
        var until = OfficeClock.LocalOf(door.Now + Lasts);
        // Only the hash is kept, so nobody can be shown the link again.
        return new Receipt($"评价链接已生成，{until:yyyy-MM-dd HH:mm} 前可以使用一次，只显示这一次。", @case.Id) { ShownOnce = $"/rate/{token}" };
    }
}
