using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Proposals;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Ledger;

public enum LedgerSort
{
    Due,
    Number,
    Title,
    HandedOver,
}

/// <summary>建议台账 (G2): filters, sorts and pages on the server; the URL holds all of these.</summary>
/// <param name="Search">In number, title and the lead proposer's name.</param>
/// <param name="Phases">Any of these; empty for all.</param>
/// <param name="Page">From 1.</param>
public sealed record ListCasesQuery(
    string? Search, IReadOnlyList<CasePhase> Phases, long? LeadId, ProposalStream? Stream, bool OverdueOnly, LedgerSort Sort, bool Descending, int Page) : IQuery<CaseLedger>
{
    public const int PageSize = 20;
}

public sealed record CaseLedger(
    IReadOnlyList<CaseHeader> Rows, int Total, int Page, int Pages, IReadOnlyDictionary<CasePhase, int> Counts, int Overdue,
    IReadOnlyList<LedgerUnit> Leads);

public sealed record LedgerUnit(long Id, string Name);

internal sealed class ListCasesHandler(ProposalTrackerContext context, CurrentActor actor, OfficeClock clock)
    : IRequestHandler<ListCasesQuery, Result<CaseLedger>>
{
    private const int PageSize = ListCasesQuery.PageSize;

    public async Task<Result<CaseLedger>> Handle(ListCasesQuery query, CancellationToken cancellationToken)
    {
        var visible = context.Cases.AsNoTracking().VisibleTo(actor.Required);
        var found = Filter(visible, query);
        var total = await found.CountAsync(cancellationToken);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var page = Math.Clamp(query.Page, 1, pages);
        var rows = await Ordered(found, query).Skip((page - 1) * PageSize).Take(PageSize).WithHandling()
            .Include(c => c.Proposals).ThenInclude(p => p.LeadProposer!.Delegation)
            .Include(c => c.Proposals).ThenInclude(p => p.ProposingDelegation)
            .Include(c => c.Proposals).ThenInclude(p => p.CoSigners)
            .ToListAsync(cancellationToken);
        var counts = await visible.GroupBy(c => c.Phase).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return new CaseLedger(
            [.. rows.Select(c => CaseHeader.Of(c, clock.Today))], total, page, pages, counts, await Overdue(visible).CountAsync(cancellationToken),
            await LeadsAsync(visible, cancellationToken));
    }

    private IQueryable<Case> Filter(IQueryable<Case> cases, ListCasesQuery query)
    {
        if (!string.IsNullOrWhiteSpace(query.Search))
        {
            var search = query.Search.Trim();
            cases = cases.Where(c => c.Proposals.Any(p =>
                p.Number.Contains(search) || p.Title.Contains(search) || (p.LeadProposer != null && p.LeadProposer.Name.Contains(search))));
        }
        if (query.Phases.Count > 0)
        {
            var phases = query.Phases.ToList();
            cases = cases.Where(c => phases.Contains(c.Phase));
        }
        if (query.LeadId is { } lead)
            cases = cases.Where(c => c.Assignments.Any(a => a.EndedAt == null && a.Role == AssignmentRole.Lead && a.DepartmentId == lead));
        if (query.Stream is { } stream)
            cases = cases.Where(c => c.Proposals.Any(p => p.Stream == stream));
        return query.OverdueOnly ? Overdue(cases) : cases;
    }

    // The clock of a round stops when its reply is sent.
    private IQueryable<Case> Overdue(IQueryable<Case> cases)
    {
        var today = clock.Today;
        return cases.Where(c => c.DueOn != null && c.DueOn < today && c.ClosedOn == null && c.Phase != CasePhase.Rating);
    }

    private static IQueryable<Case> Ordered(IQueryable<Case> cases, ListCasesQuery query) => (query.Sort, query.Descending) switch
    {
        (LedgerSort.Number, false) => cases.OrderBy(c => c.Proposals.Min(p => p.Number)).ThenBy(c => c.Id),
        (LedgerSort.Number, true) => cases.OrderByDescending(c => c.Proposals.Min(p => p.Number)).ThenBy(c => c.Id),
        (LedgerSort.Title, false) => cases.OrderBy(c => c.Proposals.Min(p => p.Title)).ThenBy(c => c.Id),
        (LedgerSort.Title, true) => cases.OrderByDescending(c => c.Proposals.Min(p => p.Title)).ThenBy(c => c.Id),
        (LedgerSort.HandedOver, false) => cases.OrderBy(c => c.HandedOverOn == null).ThenBy(c => c.HandedOverOn).ThenBy(c => c.Id),
        (LedgerSort.HandedOver, true) => cases.OrderByDescending(c => c.HandedOverOn).ThenBy(c => c.Id),
        (LedgerSort.Due, true) => cases.OrderByDescending(c => c.DueOn).ThenBy(c => c.Id),
        // Running clocks first, the most urgent on top; what is answered or closed needs nobody's eye.
        _ => cases.OrderBy(c => c.ClosedOn != null).ThenBy(c => c.Phase == CasePhase.Rating).ThenBy(c => c.DueOn == null).ThenBy(c => c.DueOn).ThenBy(c => c.Id),
    };

    private async Task<List<LedgerUnit>> LeadsAsync(IQueryable<Case> visible, CancellationToken cancellationToken)
    {
        var ids = visible.SelectMany(c => c.Assignments).Where(a => a.EndedAt == null && a.Role == AssignmentRole.Lead).Select(a => a.DepartmentId).Distinct();
        var units = await context.Departments.AsNoTracking().Where(d => ids.Contains(d.Id)).OrderBy(d => d.Code).ToListAsync(cancellationToken);
        return [.. units.Select(d => new LedgerUnit(d.Id, d.ShortNameOn(clock.Today)))];
    }
}
