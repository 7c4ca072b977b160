using System.Text.Json.Nodes;
using ProposalTracker.Workflow.Running;

namespace ProposalTracker.Workflow.Activities;

internal sealed class Event : ActivityKind
{
    public override IReadOnlyList<InputShape> Inputs { get; } = [new("eventName", InputType.Text, Required: true)];

    public override void Execute(Step step)
    {
        var name = step.Text("eventName");
        if (string.IsNullOrWhiteSpace(name))
            throw new ActivityFailedException("bad-value", "事件名为空。");
        step.WaitForEvent(name);
    }

    public override void Resume(Step step, JsonNode? result)
    {
        step.SetResult(result);
        step.Complete();
    }
}
