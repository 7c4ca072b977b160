using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Deadlines;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Process;
using ProposalTracker.Domain.Ratings;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Rules;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Ratings;

/// <summary>What a representative answered, and by which way.</summary>
internal sealed record Rated(Satisfaction Attitude, Satisfaction Result, string? Reason, RatingVia Via);

/// <summary>
/// Records a rating, whichever way it came. When everybody who is asked has rated, the round is settled; 不满意 by any of
/// them opens the next one with its own clock.
/// </summary>
internal sealed class RatingDesk(ProposalTrackerContext context, RatingCircles circles, RuleBook rules, CurrentActor actor, OfficeClock clock)
{
    public async Task<Result<Deed>> RateAsync(Case @case, Assignment lead, Representative representative, Rated rated, CancellationToken cancellationToken)
    {
        var round = @case.RoundFor(lead).Number;
        var circle = await circles.OfAsync(@case, cancellationToken);
        var asked = await circles.StillAskedAsync(@case, lead, circle, cancellationToken);
        if (!circle.People.Contains(representative))
            return Error.Forbidden($"这件建议的办理情况由{Names(circle.People)}代表评价。");
        if (!asked.Contains(representative))
            return Error.AlreadyDone($"{representative.Name}代表已经评价过第 {round} 轮办理，没有重复处理。");
        var rating = new Rating(@case, lead, representative, rated.Attitude, rated.Result, rated.Reason);
        rating.Recorded(rated.Via, actor.Value?.PersonId, clock.Now);
        context.Ratings.Add(rating);
        var subject = @case.RepliesSeparately ? $"{lead.Department?.ShortNameOn(clock.Today)}的答复，" : "";
        var words = $"{representative.Name}代表评价：{subject}办理态度{Words(rated.Attitude)}，办理结果{Words(rated.Result)}";
        var others = circle.OneSpeaksForAll ? [] : asked.Where(a => a != representative).ToList();
        return others.Count > 0
            ? new Deed(null, "评价", words, rated.Reason, $"已记录评价，还在等{Names(others)}代表评价。")
            : await SettleAsync(@case, lead, words, rated, cancellationToken);
    }

    /// <summary>Whose rating it is that a person gives: a representative's own, or the one that the congress side names.</summary>
    /// <param name="named">May be left out where only one rates.</param>
    public async Task<Result<Representative>> WhoseAsync(Case @case, long? named, CancellationToken cancellationToken)
    {
        var circle = await circles.OfAsync(@case, cancellationToken);
        var person = actor.Required;
        var id = person.Has(Role.LiaisonClerk) ? named ?? (circle.People.Count == 1 ? circle.People[0].Id : null) : person.RepresentativeId;
        return circle.People.SingleOrDefault(p => p.Id == id) is { } representative
            ? representative
            : Error.Invalid(nameof(RateReplyCommand.RepresentativeId), "请选择是哪位代表的评价。");
    }

    /// <summary>The lead whose reply a work item asks to rate.</summary>
    public static Assignment LeadOf(WorkItem item, Case @case) => item.AssignmentId is { } id
        ? @case.AssignmentOf(id)
        : @case.Lead ?? throw new InvalidOperationException($"Case {@case.Id} was expected to have a lead whose reply is rated.");

    public static string Words(Satisfaction satisfaction) => satisfaction switch
    {
        Satisfaction.Satisfied => "满意",
        Satisfaction.BasicallySatisfied => "基本满意",
        Satisfaction.Dissatisfied => "不满意",
        _ => throw new InvalidOperationException($"{satisfaction} was expected to have its words."),
    };

    private async Task<Deed> SettleAsync(Case @case, Assignment lead, string words, Rated last, CancellationToken cancellationToken)
    {
        var round = @case.RoundFor(lead).Number;
        var earlier = await context.Ratings.Where(r => r.LeadId == lead.Id && r.RoundNumber == round).Select(r => r.Result).ToListAsync(cancellationToken);
        var worst = earlier.Append(last.Result).Max();
        if (worst != Satisfaction.Dissatisfied)
            return new Deed(Outcome(worst), "评价", words, last.Reason, "已记录评价，感谢您的反馈。");
        var due = await RehandlingDueAsync(@case, cancellationToken);
        @case.HandleAgain(clock.Today, due, lead);
        var next = @case.RoundFor(lead).Number;
        return new Deed(
            Outcome(worst), "评价", $"{words}；第 {next} 轮重新办理，答复期限 {due.On:yyyy-MM-dd}", last.Reason,
            $"已记录评价，进入第 {next} 轮重新办理，答复期限 {due.On:yyyy-MM-dd}。");
    }

    private static string Names(IReadOnlyList<Representative> people) =>
        people.Count > 4 ? $"{string.Join('、', people.Take(4).Select(p => p.Name))}等 {people.Count} 位" : string.Join('、', people.Select(p => p.Name));

    private static string Outcome(Satisfaction result) => result switch
    {
        Satisfaction.Satisfied => "satisfied",
        Satisfaction.BasicallySatisfied => "basicallySatisfied",
        _ => "dissatisfied",
    };

    // A place without a re-handling term of its own gives the full reply term again.
    private async Task<DueDate> RehandlingDueAsync(Case @case, CancellationToken cancellationToken)
    {
        var content = await rules.ForAsync(@case.RuleSetId, cancellationToken);
        var limit = content.FindTimeLimit(TimeLimitNames.Rehandling) ?? content.TimeLimit(TimeLimitNames.Reply, @case.Proposal.Stream);
        return rules.From(limit, clock.Today);
    }
}
