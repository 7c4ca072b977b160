using System.Collections;
using ProposalTracker.Workflow.Activities;
using ProposalTracker.Workflow.Reading;
using ProposalTracker.Workflow.Running;

namespace ProposalTracker.Workflow.Checking;

/// <summary>The shape of each flowchart: a start, known ports, everything reachable, a way to an end.</summary>
internal static class ShapeCheck
{
    public static void Run(WorkflowDefinition definition, FindingList findings)
    {
        foreach (var activity in definition.Activities)
        {
            foreach (var port in activity.Ports.GroupBy(port => port).Where(port => port.Count() > 1))
                findings.Warning(activity.Line, activity.Column, "duplicate-port", activity.Id, $"“{activity.DisplayText}”的出口“{port.Key}”写了 {port.Count()} 次，只算一个。");
            if (activity.Kind is Flowchart)
                CheckFlowchart(activity, findings);
            else if (activity.IsComposite && activity.Children.Count == 0)
                findings.Warning(activity.Line, activity.Column, "no-body", activity.Id, $"“{activity.DisplayText}”里面没有活动，会直接通过。");
        }
    }

    private static void CheckFlowchart(Activity flowchart, FindingList findings)
    {
        var graph = flowchart.Graph;
        CheckPorts(flowchart, findings);
        if (!HasStart(flowchart, graph))
        {
            findings.Error(flowchart.Line, flowchart.Column, "no-start", flowchart.Id, "流程图没有起点：需要一个 Elsa.Start，或恰好一个没有入线的活动。");
            return;
        }

        foreach (var child in flowchart.Children.Where(child => !graph.IsReachable(child)))
            findings.Warning(child.Line, child.Column, "unreachable", child.Id, $"从起点走不到“{child.DisplayText}”。");
        CheckEnds(flowchart, graph, findings);
    }

    /// <summary>As Elsa looks for it; but of several activities without inbound connection Elsa takes whichever stands first in the file, which nobody can have meant.</summary>
    private static bool HasStart(Activity flowchart, FlowGraph graph) =>
        flowchart.Children.Any(child => child.Type == Start.Name || child.CanStartWorkflow)
        || flowchart.Children.Count(child => !graph.HasInbound(child)) == 1;

    private static void CheckPorts(Activity flowchart, FindingList findings)
    {
        foreach (var connection in flowchart.Connections)
        {
            var source = connection.Source;
            if (connection.TargetPort is not "In")
                findings.Error(connection.Line, connection.Column, "unknown-port", connection.Target.Id, $"“{connection.Target.DisplayText}”没有入口“{connection.TargetPort}”，只有：In。");
            if (source.Kind is Unknown || source.Kind is FlowFork && !HasConstantBranches(source))
                continue;
            if (source.Kind.IsTerminal)
                findings.Warning(connection.Line, connection.Column, "dead-connection", source.Id, $"“{source.DisplayText}”是终点，从它出发的连线不会走。");
            else if (!source.Ports.Contains(connection.SourcePort))
                findings.Error(connection.Line, connection.Column, "unknown-port", source.Id, $"“{source.DisplayText}”没有出口“{connection.SourcePort}”，{(source.Ports.Count == 0 ? "一个出口也没有" : "只有：" + string.Join("、", source.Ports))}。");
        }
    }

    private static bool HasConstantBranches(Activity fork) =>
        !fork.Inputs.TryGetValue("branches", out var branches) || branches.ExpressionType is "Object" or "Json" or "Literal";

    /// <summary>An end is an activity without outgoing connection; an outcome that leads nowhere ends its path too.</summary>
    private static void CheckEnds(Activity flowchart, FlowGraph graph, FindingList findings)
    {
        var endless = Races.LosersIn(flowchart).Not();
        foreach (var child in flowchart.Children)
        {
            if (!endless[child.Ordinal] || !IsEnd(graph, child))
                continue;
            endless[child.Ordinal] = false;
            endless.And(graph.Backward(child.Ordinal, -1).Not());
        }

        foreach (var child in flowchart.Children)
            if (endless[child.Ordinal] && graph.IsReachable(child) && IsEntry(flowchart, graph, child, endless))
                findings.Warning(child.Line, child.Column, "no-end", child.Id, $"从“{child.DisplayText}”走不到任何终点。");
    }

    private static bool IsEnd(FlowGraph graph, Activity child)
    {
        var connections = graph.OutOf(child);
        return connections.Count == 0 || child.Kind.IsTerminal
            || child.Ports.Any(port => !connections.Any(connection => connection.SourcePort == port));
    }

    /// <summary>One finding where a way enters what never ends, not one for each activity in it.</summary>
    private static bool IsEntry(Activity flowchart, FlowGraph graph, Activity child, BitArray endless) =>
        child == graph.Start
        || flowchart.Connections.Any(connection => connection.Target == child && !endless[connection.Source.Ordinal] && graph.IsReachable(connection.Source));
}
