using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Process;
using ProposalTracker.Features.Pipeline;

namespace ProposalTracker.Features.Cases;

/// <summary>Loads a case for a change. Every command on a case asks these same questions, so they are compiled.</summary>
internal static class CaseLoading
{
    /// <summary>
    /// With all that the domain methods and the engine's effects look at, and its workflow, whose version lets one change of a
    /// case at a time win. One statement for each of the three instead of one for each collection: the proposal's long text is
    /// not repeated for every assignment, and nobody waits for six answers.
    /// </summary>
    public static async Task<Case> LoadForChangeAsync(this ProposalTrackerContext context, long caseId, CancellationToken cancellationToken)
    {
        var questions = CompiledFor<Questions>.Of(context);
        var loaded = await questions.Case(context, caseId, cancellationToken);
        (await questions.Workflow(context, caseId, cancellationToken)).CaseChanges();
        // The context puts them into the case's collection.
        await foreach (var _ in questions.Assignments(context, caseId).WithCancellation(cancellationToken))
        {
        }
        return loaded;
    }

    /// <summary>A work item by itself; null where there is none of the kind.</summary>
    public static Task<WorkItem?> FindWorkItemAsync(this ProposalTrackerContext context, long workItemId, string kind, CancellationToken cancellationToken) =>
        CompiledFor<Questions>.Of(context).WorkItem(context, workItemId, kind, cancellationToken);

    /// <summary>Where the workflow of a case stands.</summary>
    public static Task<WorkflowInstance> WorkflowOfAsync(this ProposalTrackerContext context, long caseId, CancellationToken cancellationToken) =>
        CompiledFor<Questions>.Of(context).Workflow(context, caseId, cancellationToken);

    private sealed class Questions
    {
        public Func<ProposalTrackerContext, long, string, CancellationToken, Task<WorkItem?>> WorkItem { get; } = EF.CompileAsyncQuery(
            (ProposalTrackerContext context, long id, string kind, CancellationToken _) => context.WorkItems.SingleOrDefault(i => i.Id == id && i.Kind == kind));

        // The condition on the proposals says nothing new, but without it SQLite reads them all before it joins them.
        public Func<ProposalTrackerContext, long, CancellationToken, Task<Case>> Case { get; } = EF.CompileAsyncQuery(
            (ProposalTrackerContext context, long caseId, CancellationToken _) => context.Cases.AsSingleQuery()
                .Include(c => c.Proposals.Where(p => EF.Property<long>(p, "CaseId") == caseId)).ThenInclude(p => p.LeadProposer)
                .Include(c => c.Rounds)
                .Single(c => c.Id == caseId));

        public Func<ProposalTrackerContext, long, IAsyncEnumerable<Assignment>> Assignments { get; } = EF.CompileAsyncQuery(
            (ProposalTrackerContext context, long caseId) => context.Assignments.AsSingleQuery().Include(a => a.Department).Include(a => a.Returns)
                .Where(a => a.CaseId == caseId));

        public Func<ProposalTrackerContext, long, CancellationToken, Task<WorkflowInstance>> Workflow { get; } = EF.CompileAsyncQuery(
            (ProposalTrackerContext context, long caseId, CancellationToken _) => context.WorkflowInstances.Single(i => i.CaseId == caseId));
    }
}
