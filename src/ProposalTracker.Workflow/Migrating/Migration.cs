using ProposalTracker.Workflow.Running;

namespace ProposalTracker.Workflow.Migrating;

/// <summary>Moves an instance to another definition, when the dry run says that it moves cleanly.</summary>
internal static class Migration
{
    public static Advance Move(WorkflowDefinition definition, WorkflowState state, Stimulus.Migrate stimulus, AdvanceLimits limits, DateTime nowUtc)
    {
        var report = MigrationPlan.DryRun(definition, stimulus.NewDefinition, state, stimulus.Map);
        if (report.Verdict is not MigrationVerdict.MovesCleanly)
        {
            var reasons = report.Items.Where(item => item.Verdict is not MigrationVerdict.MovesCleanly).Select(item => item.Message);
            return new Advance(state, new StimulusAnswer(AnswerKind.Refused, string.Join(' ', reasons)), [], []);
        }

        var mapping = new ActivityMapping(definition, stimulus.NewDefinition, stimulus.Map);
        var run = Run.Load(stimulus.NewDefinition, Rename(state, stimulus.NewDefinition, mapping), limits, nowUtc);
        run.Log(stimulus.NewDefinition.Root, TransitionKind.Migrated, outcome: $"{state.DefinitionId} v{state.Version} → {stimulus.NewDefinition.DefinitionId} v{stimulus.NewDefinition.Version}");
        var askedAgain = report.Items.Where(item => item.IsAskedAgain).Select(item => item.NewActivityId).ToHashSet();
        foreach (var wait in run.Waits.Where(wait => askedAgain.Contains(wait.Activity.Id)).ToList())
        {
            run.Withdraw(wait, "流程迁移到新版本，重新下达");
            wait.Scope.Live--;
            run.Enqueue(wait.Scope, wait.Activity);
        }

        run.Drain();
        return new Advance(run.ToState(), StimulusAnswer.Accepted, run.Effects, run.Journal);
    }

    private static WorkflowState Rename(WorkflowState state, WorkflowDefinition to, ActivityMapping mapping) => state with
    {
        DefinitionId = to.DefinitionId,
        Version = to.Version,
        ContentHash = to.ContentHash,
        Variables = WithNewOnes(state.Variables, to),
        Outputs = Values.From(state.Outputs.Entries.Select(output => KeyValuePair.Create(mapping.Target(output.Key), output.Value)).DistinctBy(output => output.Key)),
        Scopes = [.. state.Scopes.Select(scope => scope with { ActivityId = mapping.Target(scope.ActivityId), Pending = [.. scope.Pending.Select(mapping.Target)] })],
        Waits = [.. state.Waits.Select(wait => wait with { ActivityId = mapping.Target(wait.ActivityId) })],
        Incidents = [.. state.Incidents.Select(incident => incident with { ActivityId = mapping.Target(incident.ActivityId) })],
        Done = [.. state.Done.Select(mapping.Target).Where(id => to.Find(id) is not null).Distinct()],
    };

    /// <summary>What the instance has learnt stays; what only the new definition declares begins with its first value.</summary>
    private static Values WithNewOnes(Values values, WorkflowDefinition to)
    {
        foreach (var variable in to.Variables)
            if (!values.TryGet(variable.Name, out _))
                values = values.With(variable.Name, variable.InitialValue);
        return values;
    }
}
