using MediatR;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Rules;
using ProposalTracker.Features.Trust;
using ProposalTracker.Workflow;

namespace ProposalTracker.Features.WorkflowVersions;

/// <summary>流程模拟 (I4): runs a version, or a definition not yet published, in memory and click by click; no case is touched.</summary>
/// <param name="VersionId">Null for the definition that the person keeps as a draft.</param>
/// <param name="Start">The day on which the case is registered; null: today.</param>
/// <param name="AtTheLast">Every step is done on its last day; else on the day on which it is given.</param>
/// <param name="Drive">Entries as on the command line: <c>activityId</c> or <c>activityId=payload</c>.</param>
public sealed record SimulateWorkflowQuery(long? VersionId, DateOnly? Start, bool AtTheLast, IReadOnlyList<string> Drive) : IQuery<WorkflowSimulation>;

/// <param name="Number">The version as the definition states it.</param>
/// <param name="Today">Where the clock of the simulation stands.</param>
/// <param name="RuleSet">The rules whose terms count.</param>
/// <param name="Warnings">What the check says of the definition.</param>
/// <param name="Work">Who gets what by when, in the order in which it is given.</param>
/// <param name="Later">The steps that have not come yet.</param>
/// <param name="Waits">What could be done next, with the outcomes that the definition branches on.</param>
public sealed record WorkflowSimulation(
    string Name, string DefinitionId, int Number, DateOnly Start, DateOnly Today, string RuleSet, WorkflowDiagram Diagram, IReadOnlyList<DefinitionFinding> Warnings,
    IReadOnlyList<SimulatedWork> Work, IReadOnlyList<LaterStep> Later, IReadOnlyList<SimulatedStep> Steps, IReadOnlyList<SimulatedWait> Waits, string StatusWords);

/// <param name="Who">Role and, where it is a unit's, which.</param>
/// <param name="DueOn">Null where the rules set no term.</param>
public sealed record SimulatedWork(string WaitId, string ActivityId, string Kind, string Label, string Who, DateOnly GivenOn, DateOnly? DueOn, string? DueWhy, DateOnly? DoneOn);

/// <param name="Term">By which term, in words; null where none is set.</param>
public sealed record LaterStep(string Label, string Who, string? Term);

public sealed record SimulatedStep(string By, string? Label, IReadOnlyList<string> Done, string? Reason);

public sealed record SimulatedWait(string ActivityId, string Label, int Count, IReadOnlyList<SimulatedOutcome> Outcomes);

/// <param name="Entry">For the drive.</param>
public sealed record SimulatedOutcome(string Entry, string Words);

internal sealed class SimulateWorkflowHandler(SimulationDesk desk, RuleBook rules, CurrentActor actor, OfficeClock clock)
    : IRequestHandler<SimulateWorkflowQuery, Result<WorkflowSimulation>>
{
    private const int MostEntries = 500;

    public async Task<Result<WorkflowSimulation>> Handle(SimulateWorkflowQuery query, CancellationToken cancellationToken)
    {
        if (!actor.Required.Has(Role.Administrator))
            return Error.Forbidden("流程由管理员管理。");
        if (query.Drive.Count > MostEntries)
            return Error.Refused($"一次模拟最多 {MostEntries} 步，请重新开始。");
        var found = await desk.FindAsync(query.VersionId, cancellationToken);
        if (found.Error is { } missing)
            return missing;
        var definition = found.Value.Definition;
        var content = await rules.ForAsync(await rules.CurrentIdAsync(cancellationToken), cancellationToken);
        var start = query.Start ?? clock.Today;
        if (!rules.Calendar.HasYear(start.Year) || !rules.Calendar.HasYear(start.Year + 1))
            return Error.Refused($"没有 {start.Year} 年到 {start.Year + 1} 年的工作日历，算不出期限，请换一个开始日期。");
        var terms = new SimulatedTerms(content, rules.Calendar, start);
        var run = new SimulationRun(definition, terms, start, query.AtTheLast);
        foreach (var entry in query.Drive)
            run.Apply(entry);
        return Result(found.Value, run, start, content.Name);
    }

    private static WorkflowSimulation Result(SimulatedDefinition simulated, SimulationRun run, DateOnly start, string ruleSet) => new(
        simulated.Definition.Name, simulated.Definition.DefinitionId, simulated.Definition.Version, start, run.Today, ruleSet,
        CaseDiagram.Draw(simulated.Definition, run.State), DefinitionReport.Of(simulated.Json, simulated.Definition.FileName).Findings, run.Work, run.Later(), run.Steps, SimulatedWaits.Of(simulated.Definition, run.State),
        run.State.Status == WorkflowStatus.Finished ? "已结束" : run.State.Waits.Count > 0 ? "等待办理" : "有流程异常");
}
