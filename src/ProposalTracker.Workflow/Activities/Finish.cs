using ProposalTracker.Workflow.Running;

namespace ProposalTracker.Workflow.Activities;

/// <summary>Ends the whole instance, whatever else runs.</summary>
internal sealed class Finish : ActivityKind
{
    public const string Name = "Elsa.Finish";

    public override bool IsTerminal => true;

    public override IReadOnlyList<string> PortsOf(Activity activity) => [];

    public override void Execute(Step step) => step.FinishInstance();
}
