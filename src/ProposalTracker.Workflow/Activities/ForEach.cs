using ProposalTracker.Workflow.Running;

namespace ProposalTracker.Workflow.Activities;

/// <summary>Runs its body for one item after the other. The items are taken once, at the beginning.</summary>
internal sealed class ForEach : ActivityKind
{
    public override bool IsComposite => true;

    public override IReadOnlyList<string> ChildSlots { get; } = ["body"];

    public override IReadOnlyList<InputShape> Inputs { get; } = [new("items", InputType.List, Required: true)];

    public override void Execute(Step step)
    {
        var items = step.Items();
        if (items.Count == 0 || step.Activity.Children.Count == 0)
        {
            step.Complete();
            return;
        }

        var scope = step.OpenScope();
        scope.Items.AddRange(items);
        StartNext(step.Run, scope);
    }

    public override void ChildCompleted(Run run, Scope scope, Activity child, IReadOnlyList<string> ports) => run.CloseItem(scope);

    /// <summary>For an item: its branch was withdrawn. For the loop: the item is done, the next one begins.</summary>
    public override void RanDry(Run run, Scope scope)
    {
        if (scope.IsItem)
            run.CloseItem(scope);
        else if (scope.Items.Count > 0)
            StartNext(run, scope);
        else
            run.CompleteScope(scope);
    }

    private static void StartNext(Run run, Scope scope)
    {
        var item = scope.Items[0];
        scope.Items.RemoveAt(0);
        var itemScope = run.OpenItem(scope, scope.Index++, item);
        if (scope.Activity.CurrentValueReference is { } reference)
            run.SetOutput(itemScope, reference, item);
        run.Enqueue(itemScope, scope.Activity.Children[0]);
    }
}
