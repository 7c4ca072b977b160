using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;

namespace ProposalTracker.Features.Cases;

/// <summary>Loads a case for a change.</summary>
internal static class CaseLoading
{
    /// <summary>
    /// With all that the domain methods and the engine's effects look at. Two statements instead of one for each collection:
    /// the proposal's long text is not repeated for every assignment, and nobody waits for six answers.
    /// </summary>
    public static async Task<Case> LoadForChangeAsync(this ProposalTrackerContext context, long caseId, CancellationToken cancellationToken)
    {
        // The condition on the proposals says nothing new, but without it SQLite reads them all before it joins them.
        var loaded = await context.Cases.AsSingleQuery()
            .Include(c => c.Proposals.Where(p => EF.Property<long>(p, "CaseId") == caseId)).ThenInclude(p => p.LeadProposer)
            .Include(c => c.Rounds)
            .SingleAsync(c => c.Id == caseId, cancellationToken);
        // The context puts them into the case's collection.
        await context.Assignments.AsSingleQuery().Include(a => a.Department).Include(a => a.Returns)
            .Where(a => a.CaseId == caseId).LoadAsync(cancellationToken);
        return loaded;
    }
}
