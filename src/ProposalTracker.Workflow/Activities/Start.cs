using ProposalTracker.Workflow.Running;

namespace ProposalTracker.Workflow.Activities;

internal sealed class Start : ActivityKind
{
    public const string Name = "Elsa.Start";

    public override void Execute(Step step) => step.Complete();
}
