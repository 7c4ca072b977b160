using ProposalTracker.Workflow.Running;

namespace ProposalTracker.Workflow.Activities;

/// <summary>Inside a flow Elsa's Timer falls due once, after its interval.</summary>
internal sealed class Timer : ActivityKind
{
    public override IReadOnlyList<InputShape> Inputs { get; } = [new("interval", InputType.Duration)];

    public override void Execute(Step step) => step.WaitUntil(step.After(step.Duration("interval") ?? TimeSpan.FromMinutes(1)));
}
