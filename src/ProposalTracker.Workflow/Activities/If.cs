using ProposalTracker.Workflow.Running;

namespace ProposalTracker.Workflow.Activities;

internal sealed class If : ActivityKind
{
    public override bool IsComposite => true;

    public override IReadOnlyList<string> ChildSlots { get; } = ["then", "else"];

    public override IReadOnlyList<InputShape> Inputs { get; } = [new("condition", InputType.Boolean)];

    public override void Execute(Step step)
    {
        var holds = step.Flag("condition");
        step.SetResult(System.Text.Json.Nodes.JsonValue.Create(holds));
        var child = step.Activity.Children.FirstOrDefault(child => child.Slot == (holds ? "then" : "else"));
        if (child is null)
            step.Complete();
        else
            step.Run.Enqueue(step.OpenScope(), child);
    }
}
