using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Process;
using ProposalTracker.Features.Pipeline;

namespace ProposalTracker.Features.Cases;

/// <summary>
/// Loads a case for a change: with all that the domain methods and the engine's effects look at, and its workflow, whose
/// version lets one change of a case at a time win. Every command on a case asks these same questions, so they are compiled,
/// and there are two of them: each is a journey to the server, but in one the proposal's long text would come again with
/// every assignment.
/// </summary>
internal static class CaseLoading
{
    public static async Task<Case> LoadForChangeAsync(this ProposalTrackerContext context, long caseId, CancellationToken cancellationToken)
    {
        var loaded = await CompiledFor<Questions>.Of(context).Case(context, caseId, cancellationToken);
        await WillChangeAsync(context, loaded, cancellationToken);
        return loaded;
    }

    /// <summary>A work item with its case for a change; null where there is none of the kind.</summary>
    public static async Task<WorkItem?> LoadWorkItemForChangeAsync(this ProposalTrackerContext context, long workItemId, string kind, CancellationToken cancellationToken)
    {
        var item = await CompiledFor<Questions>.Of(context).WorkItem(context, workItemId, kind, cancellationToken);
        if (item?.Case is { } @case)
            await WillChangeAsync(context, @case, cancellationToken);
        return item;
    }

    /// <summary>The case with which the work item was loaded.</summary>
    public static Case LoadedCase(this WorkItem item) =>
        item.Case ?? throw new InvalidOperationException($"Work item {item.Id} was expected to be loaded with its case.");

    private static async Task WillChangeAsync(ProposalTrackerContext context, Case @case, CancellationToken cancellationToken)
    {
        @case.Workflow?.CaseChanges();
        // The context puts them into the case's collection.
        await foreach (var _ in CompiledFor<Questions>.Of(context).Assignments(context, @case.Id).WithCancellation(cancellationToken))
        {
        }
    }

    private sealed class Questions
    {
        public Func<ProposalTrackerContext, long, string, CancellationToken, Task<WorkItem?>> WorkItem { get; } = EF.CompileAsyncQuery(
            (ProposalTrackerContext context, long id, string kind, CancellationToken _) => context.WorkItems.AsSingleQuery()
                .Include(i => i.Case!.Workflow)
                .Include(i => i.Case!.Proposals)
                .Include(i => i.Case!.Rounds)
                .SingleOrDefault(i => i.Id == id && i.Kind == kind));

        public Func<ProposalTrackerContext, long, CancellationToken, Task<Case>> Case { get; } = EF.CompileAsyncQuery(
            (ProposalTrackerContext context, long id, CancellationToken _) => context.Cases.AsSingleQuery()
                .Include(c => c.Workflow)
                .Include(c => c.Proposals)
                .Include(c => c.Rounds)
                .Single(c => c.Id == id));

        public Func<ProposalTrackerContext, long, IAsyncEnumerable<Assignment>> Assignments { get; } = EF.CompileAsyncQuery(
            (ProposalTrackerContext context, long caseId) => context.Assignments.AsSingleQuery().Include(a => a.Department).Include(a => a.Returns)
                .Where(a => a.CaseId == caseId));
    }
}
