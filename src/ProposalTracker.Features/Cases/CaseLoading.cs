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
        var workflow = await CompiledFor<Questions>.Of(context).WorkflowAndCase(context, caseId, cancellationToken);
        await WillChangeAsync(context, workflow, cancellationToken);
        return workflow.Case ?? throw new InvalidOperationException($"The workflow of case {caseId} was expected to be loaded with its case.");
    }

    /// <summary>A work item with its case for a change; null where there is none of the kind.</summary>
    public static async Task<WorkItem?> LoadWorkItemForChangeAsync(this ProposalTrackerContext context, long workItemId, string kind, CancellationToken cancellationToken)
    {
        if (await CompiledFor<Questions>.Of(context).WorkItem(context, workItemId, kind, cancellationToken) is not { } found)
            return null;
        await WillChangeAsync(context, found.Workflow, cancellationToken);
        return found.Item;
    }

    /// <summary>Where the workflow of a case stands.</summary>
    public static Task<WorkflowInstance> WorkflowOfAsync(this ProposalTrackerContext context, long caseId, CancellationToken cancellationToken) =>
        CompiledFor<Questions>.Of(context).Workflow(context, caseId, cancellationToken);

    private static async Task WillChangeAsync(ProposalTrackerContext context, WorkflowInstance workflow, CancellationToken cancellationToken)
    {
        workflow.CaseChanges();
        // The context puts them into the case's collection.
        await foreach (var _ in CompiledFor<Questions>.Of(context).Assignments(context, workflow.CaseId).WithCancellation(cancellationToken))
        {
        }
    }

    private sealed record ItemOfWorkflow(WorkItem Item, WorkflowInstance Workflow);

    private sealed class Questions
    {
        public Func<ProposalTrackerContext, long, string, CancellationToken, Task<ItemOfWorkflow?>> WorkItem { get; } = EF.CompileAsyncQuery(
            (ProposalTrackerContext context, long id, string kind, CancellationToken _) => context.WorkItems.AsSingleQuery()
                .Include(i => i.Case!.Proposals)
                .Include(i => i.Case!.Rounds)
                .Where(i => i.Id == id && i.Kind == kind)
                .Join(context.WorkflowInstances, i => i.CaseId, w => w.CaseId, (item, workflow) => new ItemOfWorkflow(item, workflow))
                .SingleOrDefault());

        public Func<ProposalTrackerContext, long, CancellationToken, Task<WorkflowInstance>> WorkflowAndCase { get; } = EF.CompileAsyncQuery(
            (ProposalTrackerContext context, long caseId, CancellationToken _) => context.WorkflowInstances.AsSingleQuery()
                .Include(i => i.Case!.Proposals)
                .Include(i => i.Case!.Rounds)
                .Single(i => i.CaseId == caseId));

        public Func<ProposalTrackerContext, long, IAsyncEnumerable<Assignment>> Assignments { get; } = EF.CompileAsyncQuery(
            (ProposalTrackerContext context, long caseId) => context.Assignments.AsSingleQuery().Include(a => a.Department).Include(a => a.Returns)
                .Where(a => a.CaseId == caseId));

        public Func<ProposalTrackerContext, long, CancellationToken, Task<WorkflowInstance>> Workflow { get; } = EF.CompileAsyncQuery(
            (ProposalTrackerContext context, long caseId, CancellationToken _) => context.WorkflowInstances.Single(i => i.CaseId == caseId));
    }
}
