using MediatR;
using ProposalTracker.Data;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Ratings;

/// <summary>What the page 评价 shows: the proposal and the letters of the present round that answer it.</summary>
public sealed record GetRatingFormQuery(long WorkItemId) : IQuery<RatingForm>;

/// <param name="Asked">Who has not rated this round yet.</param>
/// <param name="IsOwn">The representative himself is asking; otherwise the congress side records a paper form.</param>
/// <param name="MayMakeLink">This person may make a one-time link.</param>
/// <param name="Letters">Issued in the present round, one for each lead.</param>
/// <param name="Earlier">Ratings of earlier rounds; they stay on record.</param>
public sealed record RatingForm(
    WorkItemDetails Item, IReadOnlyList<NamedChoice> Asked, int Round, bool IsOwn, bool MayMakeLink, IReadOnlyList<ReplyCard> Letters, IReadOnlyList<RatingCard> Earlier);

internal sealed class GetRatingFormHandler(
    ProposalTrackerContext context, CurrentActor actor, CaseParts parts, RatingCircles circles, IMediator mediator)
    : IRequestHandler<GetRatingFormQuery, Result<RatingForm>>
{
    public async Task<Result<RatingForm>> Handle(GetRatingFormQuery query, CancellationToken cancellationToken)
    {
        var head = await mediator.Send(new GetWorkItemQuery(query.WorkItemId, CaseTasks.Rate), cancellationToken);
        if (head.Error is { } refused)
            return refused;
        var person = actor.Required;
        var @case = context.Cases.Local.Single(c => c.Id == head.Value.Case.CaseId);
        var round = @case.CurrentRound.Number;
        var asked = await circles.StillAskedAsync(@case, await circles.OfAsync(@case, cancellationToken), cancellationToken);
        var isClerk = person.Has(Role.LiaisonClerk);
        var letters = await parts.RepliesAsync(@case, person, cancellationToken);
        return new RatingForm(
            head.Value, [.. asked.Select(a => new NamedChoice(a.Id, a.Name, null))], round, IsOwn: !isClerk, MayMakeLink: isClerk && asked.Count > 0,
            [.. letters.Where(l => l.Round == round && l.HasPdf)], await parts.RatingsAsync(@case, cancellationToken));
    }
}
