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
        var found = visible.Fitting(query, clock.Today);
        var total = await found.CountAsync(cancellationToken);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var page = Math.Clamp(query.Page, 1, pages);
        var rows = await found.OrderedBy(query).Skip((page - 1) * PageSize).Take(PageSize).WithHandling()
            .Include(c => c.Proposals).ThenInclude(p => p.LeadProposer!.Delegation)
            .Include(c => c.Proposals).ThenInclude(p => p.ProposingDelegation)
            .Include(c => c.Proposals).ThenInclude(p => p.CoSigners)
            .ToListAsync(cancellationToken);
        var counts = await visible.GroupBy(c => c.Phase).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return new CaseLedger(
            [.. rows.Select(c => CaseHeader.Of(c, clock.Today))], total, page, pages, counts, await visible.OverdueOn(clock.Today).CountAsync(cancellationToken),
            await LeadsAsync(visible, cancellationToken));
    }

    private async Task<List<LedgerUnit>> LeadsAsync(IQueryable<Case> visible, CancellationToken cancellationToken)
    {
        var ids = visible.SelectMany(c => c.Assignments).Where(a => a.EndedAt == null && a.Role == AssignmentRole.Lead).Select(a => a.DepartmentId).Distinct();
        var units = await context.Departments.AsNoTracking().Where(d => ids.Contains(d.Id)).OrderBy(d => d.Code).ToListAsync(cancellationToken);
        return [.. units.Select(d => new LedgerUnit(d.Id, d.ShortNameOn(clock.Today)))];
    }
}
