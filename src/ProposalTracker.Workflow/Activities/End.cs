using ProposalTracker.Workflow.Running;

namespace ProposalTracker.Workflow.Activities;

/// <summary>Ends the flowchart or sequence it stands in, whatever else runs there.</summary>
internal sealed class End : ActivityKind
{
    public const string Name = "Elsa.End";

    public override bool IsTerminal => true;

    public override IReadOnlyList<string> PortsOf(Activity activity) => [];

    public override void Execute(Step step) => step.Complete();
}
