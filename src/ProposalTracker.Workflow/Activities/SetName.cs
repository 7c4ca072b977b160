using ProposalTracker.Workflow.Running;

namespace ProposalTracker.Workflow.Activities;

internal sealed class SetName : ActivityKind
{
    public override IReadOnlyList<InputShape> Inputs { get; } = [new("value", InputType.Text)];

    public override void Execute(Step step)
    {
        step.Run.Name = step.Text("value");
        step.Complete();
    }
}
