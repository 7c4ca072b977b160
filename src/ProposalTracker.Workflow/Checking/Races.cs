using System.Collections;
using ProposalTracker.Workflow.Activities;

namespace ProposalTracker.Workflow.Checking;

/// <summary>Places of a flowchart that some WaitAny join cancels, such as a reminder beside a task: they end with the race.</summary>
internal static class Races
{
    public static BitArray LosersIn(Activity flowchart)
    {
        var losers = new BitArray(flowchart.Children.Count);
        foreach (var join in flowchart.Children)
            if (join.Kind is FlowJoin && flowchart.Graph.IsReachable(join) && IsRace(join))
                losers.Or(flowchart.Graph.RaceLosers(join));
        return losers;
    }

    private static bool IsRace(Activity join) =>
        !join.Inputs.TryGetValue("mode", out var mode) || (mode.IsLiteral && mode.LiteralText is null or "" or "WaitAny" or "2");
}
