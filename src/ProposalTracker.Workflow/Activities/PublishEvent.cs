using ProposalTracker.Workflow.Running;

namespace ProposalTracker.Workflow.Activities;

internal sealed class PublishEvent : ActivityKind
{
    public override IReadOnlyList<InputShape> Inputs { get; } =
    [
        new("eventName", InputType.Text, Required: true),
        new("correlationId", InputType.Text),
        new("isLocalEvent", InputType.Boolean),
        new("payload", InputType.Any),
    ];

    public override void Execute(Step step)
    {
        var name = step.Text("eventName");
        if (string.IsNullOrWhiteSpace(name))
            throw new ActivityFailedException("bad-value", "事件名为空。");
        step.Publish(name, step.Text("correlationId"), step.Value("payload"), step.Flag("isLocalEvent"));
        step.Complete();
    }
}
