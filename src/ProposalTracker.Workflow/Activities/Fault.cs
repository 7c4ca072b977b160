using ProposalTracker.Workflow.Running;

namespace ProposalTracker.Workflow.Activities;

/// <summary>Fails on purpose: an incident with the code and message of the file.</summary>
internal sealed class Fault : ActivityKind
{
    public override IReadOnlyList<InputShape> Inputs { get; } =
    [
        new("code", InputType.Text),
        new("category", InputType.Text),
        new("faultType", InputType.Text),
        new("message", InputType.Text),
    ];

    public override void Execute(Step step)
    {
        var code = step.Text("code");
        var message = step.Text("message");
        throw new ActivityFailedException(
            string.IsNullOrWhiteSpace(code) ? "fault" : code,
            string.IsNullOrWhiteSpace(message) ? "流程在此处主动报错。" : message);
    }
}
