using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Deadlines;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Ratings;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Rules;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Ratings;

/// <summary>What a representative answered, and by which way.</summary>
internal sealed record Rated(Satisfaction Attitude, Satisfaction Result, string? Reason, RatingVia Via);

/// <summary>Records a rating, whichever way it came; 不满意 opens the next round with its own clock.</summary>
internal sealed class RatingDesk(ProposalTrackerContext context, RuleBook rules, CurrentActor actor, OfficeClock clock)
{
    public async Task<Deed> RateAsync(Case @case, Representative representative, Rated rated, CancellationToken cancellationToken)
    {
        var rating = new Rating(@case, @case.CurrentRound.Number, representative, rated.Attitude, rated.Result, rated.Reason);
        rating.Recorded(rated.Via, actor.Value?.PersonId, clock.Now);
        context.Ratings.Add(rating);
        var words = $"{representative.Name}代表评价：办理态度{Words(rated.Attitude)}，办理结果{Words(rated.Result)}";
        if (rated.Result != Satisfaction.Dissatisfied)
            return new Deed(Outcome(rated.Result), "评价", words, rated.Reason, "已记录评价，感谢您的反馈。");
        var due = await RehandlingDueAsync(@case, cancellationToken);
        @case.HandleAgain(clock.Today, due);
        return new Deed(
            Outcome(rated.Result), "评价", $"{words}；第 {@case.CurrentRound.Number} 轮重新办理，答复期限 {due.On:yyyy-MM-dd}", rated.Reason,
            $"已记录评价，进入第 {@case.CurrentRound.Number} 轮重新办理，答复期限 {due.On:yyyy-MM-dd}。");
    }

    public static string Words(Satisfaction satisfaction) => satisfaction switch
    {
        Satisfaction.Satisfied => "满意",
        Satisfaction.BasicallySatisfied => "基本满意",
        Satisfaction.Dissatisfied => "不满意",
        _ => throw new InvalidOperationException($"{satisfaction} was expected to have its words."),
    };

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
