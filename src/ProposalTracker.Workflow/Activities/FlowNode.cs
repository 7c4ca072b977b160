using ProposalTracker.Workflow.Running;

namespace ProposalTracker.Workflow.Activities;

/// <summary>A container that runs its one body.</summary>
internal sealed class FlowNode : ActivityKind
{
    public override bool IsComposite => true;

    public override IReadOnlyList<string> ChildSlots { get; } = ["body"];

    public override void Execute(Step step)
    {
        if (step.Activity.Children.Count == 0)
            step.Complete();
        else
            step.Run.Enqueue(step.OpenScope(), step.Activity.Children[0]);
    }
}
