namespace ProposalTracker.Workflow.Activities;

/// <summary>Every activity type of the subset.</summary>
internal static class ActivityKinds
{
    private static readonly Dictionary<string, ActivityKind> ByType = new(StringComparer.Ordinal)
    {
        [Flowchart.Name] = new Flowchart(),
        [Sequence.Name] = new Sequence(),
        ["Elsa.FlowNode"] = new FlowNode(),
        [Start.Name] = new Start(),
        [End.Name] = new End(),
        [Finish.Name] = new Finish(),
        [RunTask.Name] = new RunTask(),
        ["Elsa.Event"] = new Event(),
        ["Elsa.PublishEvent"] = new PublishEvent(),
        ["Elsa.FlowDecision"] = new FlowDecision(),
        ["Elsa.FlowSwitch"] = new FlowSwitch(),
        ["Elsa.If"] = new If(),
        ["Elsa.FlowFork"] = new FlowFork(),
        ["Elsa.FlowJoin"] = new FlowJoin(),
        ["Elsa.ForEach"] = new ForEach(),
        ["Elsa.ParallelForEach"] = new ParallelForEach(),
        ["Elsa.Delay"] = new Delay(),
        ["Elsa.StartAt"] = new StartAt(),
        ["Elsa.Timer"] = new Timer(),
        ["Elsa.SetVariable"] = new SetVariable(),
        ["Elsa.SetName"] = new SetName(),
        ["Elsa.Correlate"] = new Correlate(),
        ["Elsa.WriteLine"] = new WriteLine(),
        ["Elsa.Fault"] = new Fault(),
    };

    public static IEnumerable<string> Names => ByType.Keys;

    public static ActivityKind Find(string type) => ByType.GetValueOrDefault(type) ?? Unknown.Instance;
}

/// <summary>Stands for a type outside the subset, so that the rest of the file can still be checked.</summary>
internal sealed class Unknown : ActivityKind
{
    public static Unknown Instance { get; } = new();

    public override void Execute(Running.Step step) =>
        throw new ActivityFailedException("unknown-type", $"不支持的活动类型“{step.Activity.Type}”。");
}
