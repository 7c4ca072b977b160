using ProposalTracker.Workflow;

namespace ProposalTracker.Features.Process;

/// <summary>
/// Draws a definition as people see it: their steps, the waits and the ends. Forks, joins and switches are only
/// ways between steps, so they are contracted into edges; a ParallelForEach shows the steps of its body.
/// </summary>
internal static class CaseDiagram
{
    private const string StartType = "Elsa.Start";
    private const double Height = 40;
    private const double CharacterWidth = 15;
    private const double Padding = 28;

    private static readonly HashSet<string> Routing =
        ["Elsa.FlowFork", "Elsa.FlowJoin", "Elsa.FlowSwitch", "Elsa.FlowDecision", "Elsa.SetVariable", "Elsa.WriteLine", "Elsa.SetName", "Elsa.Correlate", StartType];

    /// <param name="state">Where one case stands; null for the definition alone.</param>
    public static WorkflowDiagram Draw(WorkflowDefinition definition, WorkflowState? state)
    {
        var all = definition.Activities.Where(IsShown).ToList();
        var standings = state is null ? null : CasePosition.Of(definition, state).Standings;
        var ways = all.SelectMany(a => Ways(definition, a)).Distinct().ToList();
        var nodes = all.Select(a => Node(a, standings)).Where(n => state is null || n.State == DiagramState.Done || IsOnTheWay(n, ways)).ToList();
        var states = nodes.ToDictionary(n => n.Id, n => n.State);
        var edges = ways.Where(w => states.ContainsKey(w.From) && states.ContainsKey(w.To))
            .Select(w => new DiagramEdge(w.From, w.To, PortWords(w.Port), EdgeState(states[w.From], states[w.To]))).ToList();
        return new WorkflowDiagram(nodes, edges);
    }

    // 退办, 不受理 and what follows from them are drawn on a case once it goes there; most cases never do.
    private static bool IsOnTheWay(DiagramNode node, List<(string From, string To, string Port)> ways) =>
        node.State is DiagramState.Current or DiagramState.Incident
        || ways.TrueForAll(w => w.To != node.Id)
        || ways.Exists(w => w.To == node.Id && PortWords(w.Port) is null);

    private static bool IsShown(Activity activity) => !activity.IsComposite && !Routing.Contains(activity.Type);

    private static DiagramNode Node(Activity activity, IReadOnlyDictionary<string, ActivityStanding>? standings)
    {
        var (x, y) = Place(activity);
        var kind = activity.Type switch
        {
            "Elsa.End" or "Elsa.Finish" => DiagramKind.End,
            "Elsa.Delay" or "Elsa.Timer" or "Elsa.StartAt" => DiagramKind.Timer,
            _ => DiagramKind.Step,
        };
        return new DiagramNode(
            activity.Id, activity.DisplayText, x, y, Math.Max(84, activity.DisplayText.Length * CharacterWidth + Padding), Height,
            standings is null ? DiagramState.Pending : StateOf(standings[activity.Id]), kind);
    }

    private static DiagramState StateOf(ActivityStanding standing) => standing switch
    {
        ActivityStanding.Failed => DiagramState.Incident,
        ActivityStanding.Current => DiagramState.Current,
        ActivityStanding.Done => DiagramState.Done,
        ActivityStanding.Dead => DiagramState.NotTaken,
        _ => DiagramState.Pending,
    };

    private static DiagramState EdgeState(DiagramState from, DiagramState to) => (from, to) switch
    {
        (DiagramState.Done, DiagramState.Done or DiagramState.Current or DiagramState.Incident) => DiagramState.Done,
        (DiagramState.Current, DiagramState.Current) => DiagramState.Done,
        (_, DiagramState.NotTaken) or (DiagramState.NotTaken, _) => DiagramState.NotTaken,
        _ => DiagramState.Pending,
    };

    // A step inside a body stands where its ParallelForEach stands, moved by its own place inside it.
    private static (double X, double Y) Place(Activity activity)
    {
        var (x, y) = (activity.Box?.X ?? 0, activity.Box?.Y ?? 0);
        for (var outer = activity.Parent; outer?.Parent is not null; outer = outer.Parent)
        {
            if (outer.Box is { } box)
                (x, y) = (x + box.X, y + box.Y);
        }
        return (x, y);
    }

    private static IEnumerable<(string From, string To, string Port)> Ways(WorkflowDefinition definition, Activity from) =>
        Next(definition, from, []).Select(n => (from.Id, n.To.Id, n.Port));

    private static List<(Activity To, string Port)> Next(WorkflowDefinition definition, Activity from, HashSet<Activity> passed)
    {
        var leaving = definition.Connections.Where(c => c.Source == from).ToList();
        var ways = leaving.SelectMany(c => Into(definition, c.Target, c.SourcePort, passed)).ToList();
        // A way that is not drawn inside a body ends the body, so it leads on from the composite that holds it.
        var isEnd = leaving.Count == 0 || from.Ports.Any(port => leaving.All(c => c.SourcePort != port));
        if (isEnd && from.Parent is { Parent: not null } outer && passed.Add(outer))
            ways.AddRange(Next(definition, outer, passed));
        return ways;
    }

    private static IEnumerable<(Activity To, string Port)> Into(WorkflowDefinition definition, Activity target, string port, HashSet<Activity> passed)
    {
        if (IsShown(target))
            return [(target, port)];
        if (!passed.Add(target))
            return [];
        if (!target.IsComposite)
            return Next(definition, target, passed).Select(n => (n.To, Choose(n.Port, port)));
        var entries = target.Children.Where(child => child.Type == StartType || definition.Connections.All(c => c.Target != child)).ToList();
        return entries.SelectMany(e => Into(definition, e, port, passed));
    }

    // The word of the last branching before the step says most: 退办, not Done.
    private static string Choose(string near, string far) => near is "Done" or "Default" ? far : near;

    private static string? PortWords(string port) => port switch
    {
        "returned" or "Returned" => "退办",
        "upheld" => "同意",
        "refused" => "不同意",
        "sentBack" => "退回修改",
        "declined" => "不受理",
        "dissatisfied" => "不满意",
        _ => null,
    };
}
