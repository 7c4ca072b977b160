using ProposalTracker.Workflow.Running;

namespace ProposalTracker.Workflow.Activities;

internal sealed class Delay : ActivityKind
{
    public override IReadOnlyList<InputShape> Inputs { get; } = [new("timeSpan", InputType.Duration)];

    /// <summary>One minute when nothing is said, as in Elsa.</summary>
    public override void Execute(Step step) => step.WaitUntil(step.After(step.Duration("timeSpan") ?? TimeSpan.FromMinutes(1)));
}
