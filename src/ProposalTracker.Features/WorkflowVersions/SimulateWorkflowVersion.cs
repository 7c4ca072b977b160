using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Trust;
using ProposalTracker.Workflow;

namespace ProposalTracker.Features.WorkflowVersions;

/// <summary>流程模拟 (I4): runs a version in memory, click by click; no case is touched.</summary>
/// <param name="Drive">Entries as on the command line: <c>activityId</c> or <c>activityId=payload</c>.</param>
public sealed record SimulateWorkflowVersionQuery(long VersionId, IReadOnlyList<string> Drive) : IQuery<WorkflowSimulation>;

/// <param name="Findings">What the check says of the definition.</param>
/// <param name="Waits">What could be done next, with the outcomes that the definition branches on.</param>
public sealed record WorkflowSimulation(
    long VersionId, string Name, string DefinitionId, int Number, WorkflowDiagram Diagram, IReadOnlyList<string> Findings, IReadOnlyList<TaskRow> Tasks,
    IReadOnlyList<SimulatedStep> Steps, IReadOnlyList<SimulatedWait> Waits, string StatusWords);

/// <summary>Who gets what by when, as the definition says.</summary>
public sealed record TaskRow(string ActivityId, string Label, string Work);

public sealed record SimulatedStep(string By, string? Label, IReadOnlyList<string> Done, string? Reason);

public sealed record SimulatedWait(string ActivityId, string Label, int Count, IReadOnlyList<SimulatedOutcome> Outcomes);

/// <param name="Outcome">As the definition spells it.</param>
public sealed record SimulatedOutcome(string Outcome, string Words);

internal sealed class SimulateWorkflowVersionHandler(ProposalTrackerContext context, WorkflowDefinitions definitions, CurrentActor actor, OfficeClock clock)
    : IRequestHandler<SimulateWorkflowVersionQuery, Result<WorkflowSimulation>>
{
    private const int MostEntries = 500;

    public async Task<Result<WorkflowSimulation>> Handle(SimulateWorkflowVersionQuery query, CancellationToken cancellationToken)
    {
        if (!actor.Required.Has(Role.Administrator))
            return Error.Forbidden("流程由管理员管理。");
        if (query.Drive.Count > MostEntries)
            return Error.Refused($"一次模拟最多 {MostEntries} 步，请重新开始。");
        if (await context.WorkflowVersions.AsNoTracking().SingleOrDefaultAsync(v => v.Id == query.VersionId, cancellationToken) is not { } version)
            return Error.NotFound("这个流程版本");
        var definition = await definitions.GetAsync(context, version.Id, cancellationToken);
        var simulation = new Simulation(definition, clock.Now);
        List<SimulationLine> lines = [simulation.First, .. query.Drive.Select(simulation.Apply)];
        return new WorkflowSimulation(
            version.Id, version.Name, version.DefinitionId, version.Number, CaseDiagram.Draw(definition, simulation.State),
            [.. DefinitionChecker.Check(definition, CaseTasks.Catalogue, forPublishing: true).Select(f => f.ToString())],
            [.. definition.Activities.Where(a => a.TaskName is not null).Select(a => new TaskRow(a.Id, a.DisplayText, CaseTaskWords.Of(a.TaskName ?? "")))],
            [.. lines.Select(line => Step(definition, line))], Waits(definition, simulation.State), Words(simulation.State));
    }

    private static SimulatedStep Step(WorkflowDefinition definition, SimulationLine line) => new(
        line.By, line.Resumed is { } id ? Label(definition, id) : null, [.. line.Executed.Select(id => Label(definition, id))], line.Reason);

    private static List<SimulatedWait> Waits(WorkflowDefinition definition, WorkflowState state) =>
    [
        .. state.Waits.GroupBy(w => w.ActivityId).Select(g => new SimulatedWait(g.Key, Label(definition, g.Key), g.Count(), Outcomes(definition, g.Key))),
    ];

    // The branches of the switch behind the step are the outcomes that it may have; all others take the default way.
    private static List<SimulatedOutcome> Outcomes(WorkflowDefinition definition, string activityId)
    {
        var ports = definition.Connections.Where(c => c.Source.Id == activityId && c.Target.Type == "Elsa.FlowSwitch")
            .SelectMany(c => c.Target.Ports).Where(p => p != "Default").Distinct().ToList();
        var named = ports.Select(p => new SimulatedOutcome(p, CaseTaskWords.Outcome(definition.Find(activityId)?.TaskName ?? "", p) ?? p));
        return [.. named, new SimulatedOutcome("done", ports.Count == 0 ? "完成" : "完成（其他结果）")];
    }

    private static string Label(WorkflowDefinition definition, string id) => definition.Find(id)?.DisplayText ?? id;

    private static string Words(WorkflowState state) => state.Status == WorkflowStatus.Finished ? "已结束" : state.Waits.Count > 0 ? "等待办理" : "有流程异常";
}
