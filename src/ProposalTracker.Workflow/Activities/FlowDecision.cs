using ProposalTracker.Workflow.Running;

namespace ProposalTracker.Workflow.Activities;

internal sealed class FlowDecision : ActivityKind
{
    private static readonly string[] Both = ["True", "False"];
    private static readonly string[] True = ["True"];
    private static readonly string[] False = ["False"];

    public override IReadOnlyList<InputShape> Inputs { get; } = [new("condition", InputType.Boolean)];

    public override IReadOnlyList<string> PortsOf(Activity activity) => Both;

    public override void Execute(Step step) => step.Complete(step.Flag("condition") ? True : False);
}
