using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Calendar;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Deadlines;
using ProposalTracker.Domain.Process;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Pipeline;

namespace ProposalTracker.Features.Rules;

/// <summary>The rule set (办理规则) that a case lives under, and the dates that follow from it.</summary>
internal sealed class RuleBook(ProposalTrackerContext context, OfficeClock clock)
{
    // A stored rule set never changes: a change is a new row.
    private static readonly ConcurrentDictionary<(string Database, long Id), RuleSetContent> Read = new();

    // For one command, which reads of one moment anyway.
    private long? currentId;

    public WorkCalendar Calendar { get; } = WorkCalendar.BuiltIn;

    /// <summary>The newest rule set; new cases are registered under it.</summary>
    public async Task<long> CurrentIdAsync(CancellationToken cancellationToken) => currentId ??=
        await CompiledFor<Questions>.Of(context).NewestId(context, cancellationToken)
        ?? throw new InvalidOperationException("A rule set was expected to be loaded.");

    public async Task<RuleSetContent> ForAsync(long ruleSetId, CancellationToken cancellationToken)
    {
        var key = (context.Database.GetConnectionString() ?? "", ruleSetId);
        if (Read.TryGetValue(key, out var known))
            return known;
        var json = await context.RuleSets.Where(r => r.Id == ruleSetId).Select(r => r.ContentJson).SingleAsync(cancellationToken);
        return Read.GetOrAdd(key, RuleSetContent.Read(json).Require($"rule set {ruleSetId}"));
    }

    /// <summary>The rule sets under which each signer rates, not the lead proposer for all.</summary>
    public async Task<IReadOnlyList<long>> WhereEachSignerRatesAsync(CancellationToken cancellationToken)
    {
        var found = new List<long>();
        foreach (var id in await context.RuleSets.Select(r => r.Id).ToListAsync(cancellationToken))
        {
            if ((await ForAsync(id, cancellationToken)).Rating.RatedBy == Rater.EachSigner)
                found.Add(id);
        }
        return found;
    }

    /// <summary>The last day by a named time limit; null where the place has no such limit.</summary>
    /// <param name="openedOn">
    /// The day on which the work is given, in the office's time zone. Events of that moment (签收, 寄送, 不满意 …) happen in the
    /// very command that asks, so it is their day too.
    /// </param>
    public async Task<DueDate?> DueAsync(Case @case, string term, Assignment? assignment, DateOnly openedOn, CancellationToken cancellationToken)
    {
        // What a unit owes runs by its own clock: a co-handler's opinion, and a reply of the second round.
        if ((assignment?.Role, term) is (AssignmentRole.Lead, TimeLimitNames.Reply) or (AssignmentRole.CoHandler, TimeLimitNames.Opinion))
            // The pattern holds only where there is one.
            return new DueDate(assignment!.DueOn, assignment.DueWhy);
        if (term == TimeLimitNames.Reply && @case.Rounds.Count > 0)
            return new DueDate(@case.CurrentRound.DueOn, @case.CurrentRound.DueWhy);
        var rules = await ForAsync(@case.RuleSetId, cancellationToken);
        if (rules.FindTimeLimit(term) is null)
            return null;
        var limit = rules.TimeLimit(term, @case.Proposal.Stream);
        return From(limit, StartOf(limit.Start, @case, assignment, openedOn));
    }

    /// <summary>
    /// Why a work item is due on its day. It is worked out again from the rule set, which a case keeps, instead of being
    /// stored with each item; null where it has no date.
    /// </summary>
    /// <param name="case">Loaded with its proposals, rounds and assignments.</param>
    public async Task<string?> WhyAsync(Case @case, WorkItem item, CancellationToken cancellationToken)
    {
        if (item.DueOn is not { } on || item.DueTerm is not { } term)
            return null;
        var openedOn = OfficeClock.DateOf(item.OpenedAt);
        var assignment = item.AssignmentId is { } id ? @case.AssignmentOf(id) : null;
        var due = await DueAsync(@case, term, assignment, openedOn, cancellationToken);
        return due?.On == on ? due.Why : $"{ChineseDate.Words(openedOn)}交到时按当时的情况定为{ChineseDate.Words(on)}，此后计算的依据有变动，期限不变。";
    }

    /// <summary>
    /// By when a newly assigned department owes its part: the lead the round's reply, a co-handler its opinion, without which
    /// the lead cannot reply: where the reply is due earlier (交办 was dated back), the earlier binds, unless it is past.
    /// </summary>
    public async Task<DueDate> AssignmentDueAsync(Case @case, AssignmentRole role, CancellationToken cancellationToken)
    {
        var round = @case.RoundFor(null);
        var reply = new DueDate(round.DueOn, round.DueWhy);
        if (role == AssignmentRole.Lead)
            return reply;
        var rules = await ForAsync(@case.RuleSetId, cancellationToken);
        if (rules.FindTimeLimit(TimeLimitNames.Opinion) is null)
            return reply;
        var limit = rules.TimeLimit(TimeLimitNames.Opinion, @case.Proposal.Stream);
        var opinion = From(limit, StartOf(limit.Start, @case, null, clock.Today));
        return reply.On >= clock.Today ? opinion.NoLaterThan(reply.On, "主办单位的答复期限") : opinion;
    }

    /// <summary>By when the first reply is due when the case is handed over on a day.</summary>
    public async Task<DueDate> ReplyDueAsync(Case @case, DateOnly handedOverOn, CancellationToken cancellationToken)
    {
        var rules = await ForAsync(@case.RuleSetId, cancellationToken);
        return From(rules.TimeLimit(TimeLimitNames.Reply, @case.Proposal.Stream), handedOverOn);
    }

    public DueDate From(TimeLimit limit, DateOnly start)
    {
        var deadline = limit.DueFrom(start, Calendar);
        return new DueDate(deadline.Date, deadline.Why);
    }

    private static DateOnly StartOf(StartEvent start, Case @case, Assignment? assignment, DateOnly openedOn) => start switch
    {
        StartEvent.HandOver => @case.HandedOverOn ?? openedOn,
        StartEvent.Registration => @case.Proposal.SubmittedOn,
        StartEvent.Distribute or StartEvent.Receipt => assignment?.AssignedOn ?? openedOn,
        StartEvent.SignIn => assignment?.SignedInAt is { } at ? OfficeClock.DateOf(at) : openedOn,
        _ => openedOn,
    };

    private sealed class Questions
    {
        public Func<ProposalTrackerContext, CancellationToken, Task<long?>> NewestId { get; } = EF.CompileAsyncQuery(
            (ProposalTrackerContext context, CancellationToken _) => context.RuleSets
                .OrderByDescending(r => r.ValidFrom).ThenByDescending(r => r.Id).Select(r => (long?)r.Id).FirstOrDefault());
    }
}
