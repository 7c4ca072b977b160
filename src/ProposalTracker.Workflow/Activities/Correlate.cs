using ProposalTracker.Workflow.Running;

namespace ProposalTracker.Workflow.Activities;

internal sealed class Correlate : ActivityKind
{
    public override IReadOnlyList<InputShape> Inputs { get; } = [new("correlationId", InputType.Text)];

    public override void Execute(Step step)
    {
        step.Run.CorrelationId = step.Text("correlationId");
        step.Complete();
    }
}
