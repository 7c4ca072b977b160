using ProposalTracker.Workflow.Migrating;

namespace ProposalTracker.Workflow;

/// <summary>Works out, without changing anything, whether and how an instance moves to another definition.</summary>
public static class MigrationPlan
{
    /// <param name="map">The new activity for each old one whose id changed; the others keep their ids.</param>
    public static MigrationReport DryRun(
        WorkflowDefinition oldDefinition, WorkflowDefinition newDefinition, WorkflowState state, IReadOnlyDictionary<string, string> map)
    {
        ArgumentNullException.ThrowIfNull(oldDefinition);
        ArgumentNullException.ThrowIfNull(newDefinition);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(map);
        if (state.Status is WorkflowStatus.Finished)
            return Whole(oldDefinition, "流程已经结束，不需要迁移。");
        if (state.ContentHash != oldDefinition.ContentHash)
            return Whole(oldDefinition, "该办件不是在原流程的这一版上运行的。");
        if (newDefinition.ContentHash == oldDefinition.ContentHash)
            return Whole(oldDefinition, "新旧流程相同。");
        var mapping = new ActivityMapping(oldDefinition, newDefinition, map);
        var items = state.Scopes.Select(scope => mapping.Composite(scope.ActivityId))
            .Concat(state.Waits.Select(wait => mapping.Waiting(wait.ActivityId)))
            .Concat(state.Incidents.Select(incident => mapping.Place(incident.ActivityId)))
            .Concat(state.Scopes.SelectMany(scope => scope.Pending).Select(mapping.Place))
            .Distinct().ToList();
        return new MigrationReport(items.Count == 0 ? MigrationVerdict.MovesCleanly : items.Max(item => item.Verdict), items);
    }

    private static MigrationReport Whole(WorkflowDefinition definition, string message) =>
        new(MigrationVerdict.Cannot, [new MigrationItem(definition.Root.Id, null, MigrationVerdict.Cannot, false, message)]);
}
