using ProposalTracker.Features.Process;
using ProposalTracker.Workflow;

namespace ProposalTracker.Features.WorkflowVersions;

/// <summary>What could be done next in a simulation.</summary>
internal static class SimulatedWaits
{
    public static IReadOnlyList<SimulatedWait> Of(WorkflowDefinition definition, WorkflowState state) =>
    [
        .. state.Waits.GroupBy(w => w.ActivityId).Select(g => new SimulatedWait(
            g.Key, definition.Find(g.Key)?.DisplayText ?? g.Key, g.Count(), Outcomes(definition, g.Key, g.First().Kind))),
    ];

    private static List<SimulatedOutcome> Outcomes(WorkflowDefinition definition, string activityId, WaitKind kind)
    {
        var task = definition.Find(activityId)?.TaskName ?? "";
        if (task == CaseTasks.Distribute)
            return [new SimulatedOutcome($"{activityId}={InventedUnits.Distribution}", "分给两个主办、两个会办单位")];
        if (kind == WaitKind.Timer)
            return [new SimulatedOutcome(activityId, "到期")];
        // The branches of the switch behind the step are the outcomes that it may have; all others take the default way.
        var ports = definition.Connections.Where(c => c.Source.Id == activityId && c.Target.Type == "Elsa.FlowSwitch")
            .SelectMany(c => c.Target.Ports).Where(p => p != "Default").Distinct().ToList();
        var named = ports.Select(p => new SimulatedOutcome($"{activityId}={p}", CaseTaskWords.Outcome(task, p) ?? p));
        return [new SimulatedOutcome($"{activityId}=done", ports.Count == 0 ? "办完" : "照常办完"), .. named];
    }
}
