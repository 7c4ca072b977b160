using ProposalTracker.Workflow.Running;

namespace ProposalTracker.Workflow.Activities;

/// <summary>The instance itself, as the composite around the root: when the root is done, so is the instance.</summary>
internal sealed class Instance : ActivityKind
{
    public override bool IsComposite => true;

    public override void Execute(Step step) =>
        throw new InvalidOperationException("The instance is started by the interpreter, not by a step.");

    public override void ChildCompleted(Run run, Scope scope, Activity child, IReadOnlyList<string> ports) =>
        run.Finish(WorkflowSubStatus.Finished, "流程已结束。");

    public override void RanDry(Run run, Scope scope) => run.Finish(WorkflowSubStatus.Finished, "流程已结束。");
}
