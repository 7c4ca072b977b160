using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Calendar;
using ProposalTracker.Domain.Deadlines;
using ProposalTracker.Domain.Process;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Desk;

public enum DeskView
{
    /// <summary>待我办.</summary>
    Mine,

    /// <summary>等他人.</summary>
    Waiting,

    /// <summary>已超期.</summary>
    Overdue,

    /// <summary>我经手.</summary>
    Handled,
}

/// <summary>工作台 (G1): the person's work items, most urgent first.</summary>
/// <param name="DueOn">Only what falls due on this day; null for all.</param>
public sealed record GetDeskQuery(DeskView View, int Page, DateOnly? DueOn = null) : IQuery<DeskDetails>
{
    public const int PageSize = 20;
}

/// <param name="Page">From 1.</param>
/// <param name="Fortnight">Today and the thirteen days after it, with what the person owes on each.</param>
public sealed record DeskDetails(
    int Mine, int Waiting, int Overdue, int Handled, IReadOnlyList<DeskRow> Rows, int Page, int Pages, int Total, IReadOnlyList<DeskDay> Fortnight);

/// <param name="IsFree">周末 or 放假: nobody works on this day.</param>
public sealed record DeskDay(DateOnly Date, bool IsFree, int Due);

public sealed record DeskRow(
    long WorkItemId, string Kind, string Label, long CaseId, string Number, string Title, string Who, string? Proposer,
    DateOnly? DueOn, RemainingTime? Remaining, DateTime OpenedAt, string? OutcomeWords, DateTime? ClosedAt);

internal sealed class GetDeskHandler(ProposalTrackerContext context, CurrentActor actor, PersonalWork work, OfficeClock clock)
    : IRequestHandler<GetDeskQuery, Result<DeskDetails>>
{
    private const int PageSize = GetDeskQuery.PageSize;

    public async Task<Result<DeskDetails>> Handle(GetDeskQuery query, CancellationToken cancellationToken)
    {
        var person = actor.Required;
        var today = clock.Today;
        var mine = (await work.OpenAsync(person, cancellationToken)).AsNoTracking();
        var visible = context.Cases.VisibleTo(person).Select(c => c.Id);
        var mineIds = mine.Select(i => i.Id);
        var waiting = context.WorkItems.AsNoTracking().Where(i => i.ClosedAt == null && visible.Contains(i.CaseId) && !mineIds.Contains(i.Id));
        var overdue = mine.Where(i => i.DueOn != null && i.DueOn < today);
        var handled = context.WorkItems.AsNoTracking().Where(i => i.ClosedByPersonId == person.PersonId);
        var shown = query.View switch
        {
            DeskView.Waiting => waiting,
            DeskView.Overdue => overdue,
            DeskView.Handled => handled,
            _ => mine,
        };
        if (query.DueOn is { } day)
            shown = shown.Where(i => i.DueOn == day);
        var total = await shown.CountAsync(cancellationToken);
        var page = Math.Clamp(query.Page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        return new DeskDetails(
            await mine.CountAsync(cancellationToken), await waiting.CountAsync(cancellationToken), await overdue.CountAsync(cancellationToken),
            await handled.CountAsync(cancellationToken), await RowsAsync(Ordered(shown, query.View), page, cancellationToken), page,
            Math.Max(1, (total + PageSize - 1) / PageSize), total, await FortnightAsync(mine, today, cancellationToken));
    }

    private static async Task<List<DeskDay>> FortnightAsync(IQueryable<WorkItem> mine, DateOnly today, CancellationToken cancellationToken)
    {
        var days = Enumerable.Range(0, 14).Select(today.AddDays).ToList();
        var last = days[^1];
        var due = await mine.Where(i => i.DueOn >= today && i.DueOn <= last).GroupBy(i => i.DueOn)
            .Select(g => new { Day = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Day ?? today, g => g.Count, cancellationToken);
        var calendar = WorkCalendar.BuiltIn;
        return [.. days.Select(d => new DeskDay(d, calendar.HasYear(d.Year) && !calendar.IsWorkingDay(d), due.GetValueOrDefault(d)))];
    }

    private static IQueryable<WorkItem> Ordered(IQueryable<WorkItem> items, DeskView view) => view == DeskView.Handled
        ? items.OrderByDescending(i => i.ClosedAt).ThenByDescending(i => i.Id)
        : items.OrderBy(i => i.DueOn == null).ThenBy(i => i.DueOn).ThenBy(i => i.Id);

    private async Task<List<DeskRow>> RowsAsync(IQueryable<WorkItem> items, int page, CancellationToken cancellationToken)
    {
        var rows = await items.Skip((page - 1) * PageSize).Take(PageSize).Include(i => i.Department)
            .Include(i => i.Case!.Proposals).ThenInclude(p => p.LeadProposer).ToListAsync(cancellationToken);
        return [.. rows.Select(Row)];
    }

    private DeskRow Row(WorkItem item)
    {
        var proposal = (item.Case ?? throw new InvalidOperationException("The case was expected to be loaded.")).Proposal;
        return new DeskRow(
            item.Id, item.Kind, item.Label, item.CaseId, proposal.Number, proposal.Title,
            $"{item.Department?.ShortNameOn(clock.Today)}{WorkItemRoles.Words(item.Role)}", proposal.LeadProposer?.Name, item.DueOn,
            item is { IsOpen: true, DueOn: { } due } ? RemainingTime.Of(due, clock.Today, WorkCalendar.BuiltIn) : null,
            item.OpenedAt, CaseTaskWords.Outcome(item.Kind, item.Outcome), item.ClosedAt);
    }
}
