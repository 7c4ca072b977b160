using ProposalTracker.Workflow.Running;

namespace ProposalTracker.Workflow.Activities;

/// <summary>Leads on through the first case that holds, through all that hold (MatchAny), or through Default.</summary>
internal sealed class FlowSwitch : ActivityKind
{
    public override IReadOnlyList<InputShape> Inputs { get; } = [new("mode", InputType.Text)];

    public override IReadOnlyList<string> PortsOf(Activity activity) =>
        [.. activity.Cases.Select(each => each.Label), "Default"];

    public override void Execute(Step step)
    {
        var all = IsMatchAny(step.Text("mode"));
        var matching = new List<string>();
        foreach (var each in step.Activity.Cases)
        {
            if (!step.Flag(each.Condition))
                continue;
            matching.Add(each.Label);
            if (!all)
                break;
        }

        step.Complete(matching.Count > 0 ? matching : ["Default"]);
    }

    private static bool IsMatchAny(string? mode) => mode switch
    {
        null or "" or "MatchFirst" or "0" => false,
        "MatchAny" or "1" => true,
        _ => throw new ActivityFailedException("bad-value", $"FlowSwitch 的 mode“{mode}”不是 MatchFirst 或 MatchAny。"),
    };
}
