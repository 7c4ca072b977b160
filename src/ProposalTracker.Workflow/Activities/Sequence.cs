using ProposalTracker.Workflow.Running;

namespace ProposalTracker.Workflow.Activities;

internal sealed class Sequence : ActivityKind
{
    public const string Name = "Elsa.Sequence";

    public override bool IsComposite => true;

    public override string? ChildList => "activities";

    public override void Execute(Step step)
    {
        if (step.Activity.Children.Count == 0)
            step.Complete();
        else
            step.Run.Enqueue(step.OpenScope(), step.Activity.Children[0]);
    }

    public override void ChildCompleted(Run run, Scope scope, Activity child, IReadOnlyList<string> ports) =>
        Next(run, scope, child.Kind.IsTerminal ? scope.Activity.Children.Count : child.Ordinal + 1);

    private static void Next(Run run, Scope scope, int ordinal)
    {
        scope.Index = ordinal;
        if (ordinal < scope.Activity.Children.Count)
            run.Enqueue(scope, scope.Activity.Children[ordinal]);
        else
            run.CompleteScope(scope);
    }
}
