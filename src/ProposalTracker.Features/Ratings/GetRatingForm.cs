using MediatR;
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
/// <param name="Letters">The letter of the present round that is rated.</param>
/// <param name="Earlier">Ratings of earlier rounds; they stay on record.</param>
public sealed record RatingForm(
    WorkItemDetails Item, IReadOnlyList<NamedChoice> Asked, int Round, bool IsOwn, bool MayMakeLink, IReadOnlyList<ReplyCard> Letters, IReadOnlyList<RatingCard> Earlier);

internal sealed class GetRatingFormHandler(
    WorkItemHead heads, CurrentActor actor, CaseParts parts, RatingCircles circles, OfficeClock clock) : IRequestHandler<GetRatingFormQuery, Result<RatingForm>>
{
    public async Task<Result<RatingForm>> Handle(GetRatingFormQuery query, CancellationToken cancellationToken)
    {
        var opened = await heads.OpenAsync(query.WorkItemId, CaseTasks.Rate, cancellationToken);
        if (opened.Error is { } refused)
            return refused;
        var person = actor.Required;
        var (item, @case, head) = opened.Value;
        var lead = RatingDesk.LeadOf(item, @case);
        var round = @case.RoundFor(lead).Number;
        var unit = @case.RepliesSeparately ? lead.Department?.ShortNameOn(clock.Today) : null;
        var asked = await circles.StillAskedAsync(@case, lead, await circles.OfAsync(@case, cancellationToken), cancellationToken);
        var isClerk = person.Has(Role.LiaisonClerk);
        var letters = await parts.RepliesAsync(@case, person, cancellationToken);
        var ratings = await parts.RatingsAsync(@case, cancellationToken);
        return new RatingForm(
            head, [.. asked.Select(a => new NamedChoice(a.Id, a.Name, null))], round, IsOwn: !isClerk, MayMakeLink: isClerk && asked.Count > 0,
            [.. letters.Where(l => l.Round == round && l.HasPdf && (unit is null || l.Issuer == unit))], [.. ratings.Where(r => r.Unit == unit)]);
    }
}
