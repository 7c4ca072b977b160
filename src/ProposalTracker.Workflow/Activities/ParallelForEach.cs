using System.Text.Json.Nodes;
using ProposalTracker.Workflow.Running;

namespace ProposalTracker.Workflow.Activities;

/// <summary>Runs its body once for each item at the same time, every item in a scope of its own.</summary>
internal sealed class ParallelForEach : ActivityKind
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

        step.EnsureRoomFor(items.Count + 1);
        var scope = step.OpenScope();
        foreach (var item in items)
            StartItem(step.Run, scope, item);
    }

    public static void StartItem(Run run, Scope scope, JsonNode? item)
    {
        var itemScope = run.OpenItem(scope, scope.Index++, item);
        run.Enqueue(itemScope, scope.Activity.Children[0]);
    }

    public override void ChildCompleted(Run run, Scope scope, Activity child, IReadOnlyList<string> ports)
    {
        var loop = scope.Parent ?? throw new InvalidOperationException("The scope of an item must have a parent.");
        loop.Items.Add(scope.Item);
        run.CloseItem(scope);
    }

    /// <summary>For an item: its branch was withdrawn. For the loop: no item is left.</summary>
    public override void RanDry(Run run, Scope scope)
    {
        if (scope.IsItem)
            run.CloseItem(scope);
        else
            run.CompleteScope(scope);
    }
}
