using ProposalTracker.Workflow.Running;

namespace ProposalTracker.Workflow.Activities;

internal sealed class WriteLine : ActivityKind
{
    public override IReadOnlyList<InputShape> Inputs { get; } = [new("text", InputType.Text)];

    public override void Execute(Step step)
    {
        step.Run.Effects.Add(new Effect.LineWritten(step.Activity.Id, step.Text("text") ?? ""));
        step.Complete();
    }
}
