using ProposalTracker.Workflow.Running;

namespace ProposalTracker.Workflow.Activities;

internal sealed class Flowchart : ActivityKind
{
    public const string Name = "Elsa.Flowchart";

    public override bool IsComposite => true;

    public override string? ChildList => "activities";

    public override void Execute(Step step)
    {
        if (step.Activity.Graph.Start is { } start)
            step.Run.Enqueue(step.OpenScope(), start);
        else
            step.Complete();
    }

    public override void ChildCompleted(Run run, Scope scope, Activity child, IReadOnlyList<string> ports)
    {
        if (child.Kind.IsTerminal)
        {
            run.CompleteScope(scope);
            return;
        }

        Joins.Arrive(run, scope, child, ports);
    }
}
