using ProposalTracker.Workflow.Running;

namespace ProposalTracker.Workflow.Activities;

/// <summary>Waits for an instant; one that has passed does not wait, as in Elsa.</summary>
internal sealed class StartAt : ActivityKind
{
    public override IReadOnlyList<InputShape> Inputs { get; } = [new("dateTime", InputType.Instant, Required: true)];

    public override void Execute(Step step)
    {
        var due = step.Instant("dateTime");
        if (due <= step.Run.NowUtc)
            step.Complete();
        else
            step.WaitUntil(due);
    }
}
