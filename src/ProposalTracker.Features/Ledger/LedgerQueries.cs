using ProposalTracker.Domain.Cases;

namespace ProposalTracker.Features.Ledger;

/// <summary>Which cases a ledger lists, and in which order.</summary>
internal static class LedgerQueries
{
    public static IQueryable<Case> Fitting(this IQueryable<Case> cases, ListCasesQuery query, DateOnly today)
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
        return query.OverdueOnly ? cases.OverdueOn(today) : cases;
    }

    /// <summary>The clock of a round stops when its reply is sent.</summary>
    public static IQueryable<Case> OverdueOn(this IQueryable<Case> cases, DateOnly today) =>
        cases.Where(c => c.DueOn != null && c.DueOn < today && c.ClosedOn == null && c.Phase != CasePhase.Rating);

    public static IQueryable<Case> OrderedBy(this IQueryable<Case> cases, ListCasesQuery query) => (query.Sort, query.Descending) switch
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
}
