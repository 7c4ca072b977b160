using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Process;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Features.Process;

namespace ProposalTracker.TestSupport.Interleavings;

/// <summary>What somebody who looks at a case sees at one moment; when he acts on it, it may have changed.</summary>
/// <param name="Open">Open work items in an order that does not hang on ids, so that a seed means the same choice every time.</param>
/// <param name="Replies">Of all rounds.</param>
/// <param name="NextDue">UTC; null where no timer runs.</param>
internal sealed record CaseSight(Case Case, IReadOnlyList<WorkItem> Open, IReadOnlyList<Reply> Replies, DateTime? NextDue)
{
    public IReadOnlyList<Assignment> CoHandlers => [.. Case.ActiveAssignments.Where(a => a.Role == AssignmentRole.CoHandler).OrderBy(a => a.Department?.Code)];

    public IReadOnlyList<Assignment> Leads => [.. Case.Leads.OrderBy(a => a.Department?.Code)];

    public static async Task<CaseSight> OfAsync(ProposalTrackerContext context, long caseId)
    {
        var @case = await context.Cases.AsNoTracking().AsSplitQuery()
            .Include(c => c.Proposals).Include(c => c.Rounds).Include(c => c.Assignments).ThenInclude(a => a.Department)
            .SingleAsync(c => c.Id == caseId);
        var open = await context.WorkItems.AsNoTracking().Include(i => i.Department).Include(i => i.Assignment!.Department)
            .Where(i => i.CaseId == caseId && i.ClosedAt == null).ToListAsync();
        var replies = await context.Replies.AsNoTracking().Where(r => r.CaseId == caseId).ToListAsync();
        var nextDue = await context.WorkflowTimers.Where(t => t.Instance!.CaseId == caseId).MinAsync(t => (DateTime?)t.DueAt);
        return new CaseSight(@case, [.. open.OrderBy(Name, StringComparer.Ordinal)], replies, nextDue);
    }

    /// <summary>For example <c>SignIn zuzhi</c>.</summary>
    public static string Name(WorkItem item) => $"{item.Kind} {item.Assignment?.Department?.Code ?? item.Department?.Code}".TrimEnd();

    /// <summary>Version of the text that an item is about; 0 before it is first saved.</summary>
    public int VersionFor(WorkItem item)
    {
        var lead = item.Kind == CaseTasks.Countersign ? Case.Lead : Case.Assignments.FirstOrDefault(a => a.Id == item.AssignmentId) ?? Case.Lead;
        return Replies.SingleOrDefault(r => r.IssuerId == lead?.DepartmentId && r.RoundNumber == Case.RoundFor(lead).Number)?.Version ?? 0;
    }
}
