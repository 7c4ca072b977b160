using ProposalTracker.Workflow.Running;

namespace ProposalTracker.Workflow.Activities;

internal enum JoinMode
{
    WaitAll,
    WaitAllActive,
    WaitAny,
}

/// <summary>Brings branches together. When it may run is decided by <see cref="Joins"/>; here the losers of a race are cancelled.</summary>
internal sealed class FlowJoin : ActivityKind
{
    public override IReadOnlyList<InputShape> Inputs { get; } = [new("mode", InputType.Text)];

    public override void Execute(Step step)
    {
        if (ModeOf(step) is JoinMode.WaitAny)
            Joins.CancelLosers(step.Run, step.Scope, step.Activity);
        step.Complete();
    }

    /// <summary>WaitAny when nothing is said, as in Elsa.</summary>
    public static JoinMode ModeOf(Step step) => step.Text("mode") switch
    {
        "WaitAll" or "0" => JoinMode.WaitAll,
        "WaitAllActive" or "1" => JoinMode.WaitAllActive,
        null or "" or "WaitAny" or "2" => JoinMode.WaitAny,
        var other => throw new ActivityFailedException("bad-value", $"FlowJoin 的 mode“{other}”不是 WaitAll、WaitAllActive 或 WaitAny。"),
    };
}
