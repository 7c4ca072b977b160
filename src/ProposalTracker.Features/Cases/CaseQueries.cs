using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Cases;

/// <summary>How cases are loaded for pages, and which of them a person may see.</summary>
internal static class CaseQueries
{
    /// <summary>With its proposals, rounds and units.</summary>
    public static IQueryable<Case> WithHandling(this IQueryable<Case> cases) => cases
        .Include(c => c.Proposals).ThenInclude(p => p.LeadProposer)
        .Include(c => c.Rounds)
        .Include(c => c.Assignments).ThenInclude(a => a.Department)
        .Include(c => c.Assignments).ThenInclude(a => a.Returns);

    /// <summary>
    /// The congress and government offices see every case; a department those that it handles or handled;
    /// a representative the ones he proposed or joined. Nobody else sees any.
    /// </summary>
    public static IQueryable<Case> VisibleTo(this IQueryable<Case> cases, Actor actor)
    {
        if (actor.Oversees)
            return cases;
        var departments = actor.Departments.ToList();
        var representative = actor.RepresentativeId ?? 0;
        return cases.Where(c =>
            c.Assignments.Any(a => departments.Contains(a.DepartmentId))
            || c.Proposals.Any(p => p.LeadProposerId == representative || p.CoSigners.Any(s => s.RepresentativeId == representative)));
    }
}
