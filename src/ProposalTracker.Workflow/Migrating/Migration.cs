namespace ProposalTracker.Workflow.Migrating;

internal static class Migration
{
    public static Advance Move(WorkflowDefinition definition, WorkflowState state, Stimulus.Migrate stimulus, AdvanceLimits limits, DateTime nowUtc) =>
        new(state, new StimulusAnswer(AnswerKind.Refused, "尚不能迁移。"), [], []);
}
