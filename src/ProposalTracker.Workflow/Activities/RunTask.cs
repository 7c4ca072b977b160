using System.Text.Json.Nodes;
using ProposalTracker.Workflow.Running;

namespace ProposalTracker.Workflow.Activities;

/// <summary>The human task: asks the host for a work item (待办) and waits for its result.</summary>
internal sealed class RunTask : ActivityKind
{
    public const string Name = "Elsa.RunTask";

    public override IReadOnlyList<InputShape> Inputs { get; } =
        [new("taskName", InputType.Text, Required: true), new("payload", InputType.Object)];

    public override void Execute(Step step)
    {
        var taskName = step.Text("taskName");
        if (string.IsNullOrWhiteSpace(taskName))
            throw new ActivityFailedException("bad-value", "RunTask 的 taskName 为空。");
        var payload = step.Value("payload") switch
        {
            null => [],
            JsonObject members => (JsonObject)members.DeepClone(),
            _ => throw new ActivityFailedException("bad-value", "RunTask 的 payload 不是对象。"),
        };
        step.WaitForTask(taskName, payload);
    }

    public override void Resume(Step step, JsonNode? result)
    {
        step.SetResult(result);
        step.Complete();
    }
}
