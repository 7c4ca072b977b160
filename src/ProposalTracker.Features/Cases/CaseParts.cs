using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Calendar;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.CoHandling;
using ProposalTracker.Domain.Deadlines;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Features.Distribution;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Ratings;
using ProposalTracker.Features.Replies;
using ProposalTracker.Features.Rules;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Cases;

/// <summary>Reads the parts of the case page, each as far as the person may see it.</summary>
internal sealed class CaseParts(
    ProposalTrackerContext context, WorkItemEntrance entrance, DistributionDoor distribution, RuleBook rules, OfficeClock clock)
{
    public Task<bool> MayChangeUnitsAsync(Case @case, CancellationToken cancellationToken) => distribution.MayEnterAsync(@case, cancellationToken);

    public async Task<List<OpenWork>> WorkAsync(Case @case, Actor person, CancellationToken cancellationToken)
    {
        var items = await context.WorkItems.AsNoTracking().Include(i => i.Department)
            .Where(i => i.CaseId == @case.Id && i.ClosedAt == null).OrderBy(i => i.Id).ToListAsync(cancellationToken);
        var work = new List<OpenWork>();
        foreach (var item in items)
        {
            var unit = item.Department?.ShortNameOn(clock.Today);
            var whyNot = await entrance.MayDoAsync(person, item, @case, cancellationToken) ? null : WorkReasons.WhyNot(person, item, unit);
            work.Add(new OpenWork(
                item.Id, item.Kind, item.Label, $"{unit}{WorkItemRoles.Words(item.Role)}", whyNot, item.DueOn,
                await rules.WhyAsync(@case, item, cancellationToken), Remaining(item.DueOn)));
        }
        return work;
    }

    /// <summary>What will come to the person.</summary>
    public async Task<IReadOnlyList<LaterWork>> LaterAsync(
        Case @case, Actor person, IReadOnlyList<TaskAhead> ahead, IReadOnlyList<OpenWork> open, CancellationToken cancellationToken)
    {
        var rates = person.RepresentativeId is not null && await entrance.MayRateAsync(person, @case, cancellationToken);
        return WorkReasons.Later(person, @case, ahead, open, rates);
    }

    /// <summary>Opinions are read by who handles the case and who oversees it; a representative sees the units only.</summary>
    public async Task<List<UnitCard>> UnitsAsync(Case @case, Actor person, CancellationToken cancellationToken)
    {
        var ids = @case.Assignments.Select(a => a.Id).ToList();
        var reads = person.Oversees || person.Departments.Count > 0;
        var opinions = await context.Opinions.AsNoTracking().Where(o => reads && o.SubmittedAt != null && ids.Contains(o.AssignmentId))
            .ToDictionaryAsync(o => o.AssignmentId, cancellationToken);
        var names = await context.Departments.AsNoTracking().ToDictionaryAsync(d => d.Id, cancellationToken);
        return
        [
            .. @case.Assignments.OrderByDescending(a => a.IsActive).ThenBy(a => a.Role).ThenBy(a => a.Id)
                .Select(a => Card(a, opinions.GetValueOrDefault(a.Id), id => names.GetValueOrDefault(id)?.ShortNameOn(clock.Today))),
        ];
    }

    /// <summary>Drafts are the lead's own; others see the letter once it is issued.</summary>
    public async Task<List<ReplyCard>> RepliesAsync(Case @case, Actor person, CancellationToken cancellationToken)
    {
        var replies = await context.Replies.AsNoTracking().Include(r => r.Issuer).Include(r => r.Number).Include(r => r.Versions)
            .Where(r => r.CaseId == @case.Id).OrderByDescending(r => r.RoundNumber).ToListAsync(cancellationToken);
        var savers = replies.SelectMany(r => r.Versions).Select(v => v.SavedByPersonId).Distinct().ToList();
        var names = await context.People.AsNoTracking().Where(p => savers.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        return [.. replies.Where(r => r.LetterId is not null || MayReadDraft(person, r, @case)).Select(r => Card(r, MayReadDraft(person, r, @case), names))];
    }

    /// <param name="case">Loaded with its assignments: the other leads of a joint reply read along, other countersigners once it is approved.</param>
    public static bool MayReadDraft(Actor person, Reply reply, Case @case) => person.Oversees || person.WorksIn(reply.IssuerId)
        || ((@case.Mode == HandlingMode.Jointly || reply.State is not (ReplyState.Drafting or ReplyState.InReview))
            && CountersignDesk.Countersigners(@case).Any(a => person.WorksIn(a.DepartmentId)));

    public async Task<List<RatingCard>> RatingsAsync(Case @case, CancellationToken cancellationToken)
    {
        var ratings = await context.Ratings.AsNoTracking().Include(r => r.Representative).Include(r => r.Lead!.Department)
            .Where(r => r.CaseId == @case.Id).OrderBy(r => r.RoundNumber).ToListAsync(cancellationToken);
        return
        [
            .. ratings.Select(r => new RatingCard(
                r.RoundNumber, r.Representative?.Name ?? "", @case.RepliesSeparately ? r.Lead?.Department?.ShortNameOn(clock.Today) : null, RatingDesk.Words(r.Attitude), RatingDesk.Words(r.Result), r.Reason,
                CaseWords.Of(r.Via), r.RecordedAt)),
        ];
    }

    /// <summary>Newest first. A representative sees the steps of his case, not the units' internal ones.</summary>
    public Task<List<TimelineRow>> TimelineAsync(long caseId, Actor person, CancellationToken cancellationToken)
    {
        var all = person.Oversees || person.Departments.Count > 0;
        return context.AuditEntries.AsNoTracking().Where(a => a.CaseId == caseId && (all || ShownToRepresentatives.Contains(a.Action)))
            .OrderByDescending(a => a.At).ThenByDescending(a => a.Id)
            .Select(a => new TimelineRow(a.At, a.Who, a.Action, a.What, a.Why)).ToListAsync(cancellationToken);
    }

    /// <summary>What somebody wrote beside his last step of a kind, for whoever comes next.</summary>
    public Task<string?> NoteAsync(long caseId, string action, CancellationToken cancellationToken) =>
        context.AuditEntries.AsNoTracking().Where(a => a.CaseId == caseId && a.Action == action)
            .OrderByDescending(a => a.Id).Select(a => a.Why).FirstOrDefaultAsync(cancellationToken);

    private static readonly string[] ShownToRepresentatives = ["登记", "审查", "交办", "分办", "改办", "签收", "寄送", "评价"];

    private UnitCard Card(Assignment assignment, Opinion? opinion, Func<long, string?> nameOf) => new(
        assignment.Id, assignment.Department?.ShortNameOn(clock.Today) ?? "", assignment.Role, CaseWords.Of(assignment.Role), assignment.State,
        CaseWords.Of(assignment.State), assignment.IsActive, assignment.AssignedOn, assignment.DueOn, assignment.DueWhy,
        assignment.IsActive && assignment.FinishedAt is null ? Remaining(assignment.DueOn) : null, assignment.SignedInAt,
        opinion?.SubmittedAt, opinion?.Text, opinion?.LetterNumber, opinion?.SignerName, Contact(opinion),
        [.. assignment.Returns.OrderBy(r => r.AskedAt).Select(r => new ReturnRow(
            r.Reason, r.SuggestedDepartmentId is { } id ? nameOf(id) : null, r.AskedAt, r.Upheld, r.RulingReason, r.RuledAt))], assignment.EndedBecause);

    private static string? Contact(Opinion? opinion) =>
        opinion?.ContactName is null ? null : $"{opinion.ContactName} {opinion.ContactPhone}".TrimEnd();

    private ReplyCard Card(Reply reply, bool withVersions, Dictionary<long, string> names) => new(
        reply.Id, reply.RoundNumber, reply.Issuer?.ShortNameOn(clock.Today) ?? "", reply.State, CaseWords.Of(reply.State), reply.Title, reply.Category,
        reply.Disclosure, reply.Number?.Text, reply.LetterDate, reply.SentOn, reply.SentBy, reply.LetterId is not null,
        withVersions
            ? [.. reply.Versions.OrderByDescending(v => v.Number).Select(v => new ReplyVersionRow(
                v.Number, v.Occasion, names.GetValueOrDefault(v.SavedByPersonId, ""), v.SavedAt, v.Title, v.Body))]
            : []);

    private RemainingTime? Remaining(DateOnly? due) => due is { } on ? RemainingTime.Of(on, clock.Today, WorkCalendar.BuiltIn) : null;
}
