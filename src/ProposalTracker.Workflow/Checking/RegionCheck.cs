using ProposalTracker.Workflow.Activities;
using ProposalTracker.Workflow.Reading;
using ProposalTracker.Workflow.Running;

namespace ProposalTracker.Workflow.Checking;

/// <summary>Parallel branches: no way in from outside, no end that cuts off the others by mistake, no fork that nothing joins.</summary>
internal static class RegionCheck
{
    public static void Run(WorkflowDefinition definition, FindingList findings)
    {
        var budget = new WorkBudget(definition.Name);
        var all = definition.Activities.Where(activity => activity.Kind is Flowchart)
            .ToDictionary(flowchart => flowchart, flowchart => ParallelRegion.Of(flowchart, budget).ToList());
        foreach (var (flowchart, regions) in all)
        {
            foreach (var region in regions)
            {
                CheckJumps(flowchart, region, findings);
                if (region.IsUnjoined && region.Split.Kind is FlowFork)
                    findings.Warning(region.Split.Line, region.Split.Column, "unjoined-fork", region.Split.Id, $"“{region.Split.DisplayText}”分出的分支没有汇合。");
            }
        }

        foreach (var end in definition.Activities.Where(activity => activity.Kind.IsTerminal && !activity.EndsCase))
            if (IsInOpenRegion(end, all))
                findings.Warning(end.Line, end.Column, "end-in-region", end.Id, $"“{end.DisplayText}”在并行分支中，会取消其他分支；如有意为之，请在 customProperties 中写 endsCase: true。");
    }

    private static void CheckJumps(Activity flowchart, ParallelRegion region, FindingList findings)
    {
        var graph = flowchart.Graph;
        foreach (var connection in flowchart.Connections)
        {
            var (from, to) = (connection.Source.Ordinal, connection.Target.Ordinal);
            if (!region.Contains(to) || region.Contains(from) || connection.Source == region.Split || !graph.IsReachable(connection.Source))
                continue;
            if (IsJump(flowchart, region, connection.Source))
                findings.Error(connection.Line, connection.Column, "jump-into-region", connection.Source.Id, $"连线从并行区域外跳入“{region.Split.DisplayText}”的分支（到“{connection.Target.DisplayText}”），分支的汇合会乱。");
        }
    }

    /// <summary>A branch of a split further up may come in, because it runs at the same time; what lies behind or beside does not.</summary>
    private static bool IsJump(Activity flowchart, ParallelRegion region, Activity source)
    {
        var graph = flowchart.Graph;
        if (graph.Dominates(region.Split, source))
            return true;
        var common = flowchart.Children.Where(node => graph.IsReachable(node) && graph.Dominates(node, source) && graph.Dominates(node, region.Split))
            .MaxBy(graph.Order);
        return common is null || graph.BranchesOf(common).Count < 2;
    }

    /// <summary>An End ends its own flowchart, a Finish the whole instance, so that it also concerns what runs around its container.</summary>
    private static bool IsInOpenRegion(Activity end, Dictionary<Activity, List<ParallelRegion>> regions)
    {
        for (var activity = end; activity.Parent is { } parent; activity = parent)
        {
            if (regions.TryGetValue(parent, out var around) && around.Exists(region => region.IsOpenAt(activity.Ordinal)))
                return true;
            if (end.Kind is End)
                return false;
            if (parent.Kind is ParallelForEach)
                return true;
        }

        return false;
    }
}
