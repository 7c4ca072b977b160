using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Process;
using ProposalTracker.Features.Cases;
using ProposalTracker.Workflow;

namespace ProposalTracker.Features.Process;

/// <summary>The embedded engine: its state lies beside the case and moves in the same transaction.</summary>
internal sealed class EmbeddedCaseWorkflow(
    ProposalTrackerContext context, WorkflowDefinitions definitions, StepEffects effects, OfficeClock clock) : ICaseWorkflow
{
    public async Task<StepTaken> StartAsync(Case @case, string definitionId, CancellationToken cancellationToken)
    {
        var versionId = await WorkflowDefinitions.NewestIdAsync(context, definitionId, cancellationToken)
            ?? throw new InvalidOperationException($"The workflow {definitionId} was expected to be published.");
        var instance = new WorkflowInstance(@case, versionId);
        context.WorkflowInstances.Add(instance);
        var definition = await definitions.GetAsync(context, versionId, cancellationToken);
        var step = Interpreter.Advance(definition, null, new Stimulus.Start(), clock.Now);
        return await effects.CarryOutAsync(@case, instance, step, cancellationToken);
    }

    public Task<StepTaken> CompleteAsync(WorkItem item, string outcome, JsonObject? result, CancellationToken cancellationToken)
    {
        var answer = result ?? [];
        answer["outcome"] = outcome;
        return StepAsync(item.LoadedCase(), new Stimulus.TaskCompleted(item.WaitId, answer), cancellationToken);
    }

    public Task<StepTaken> PublishAsync(Case @case, string eventName, JsonNode? payload, CancellationToken cancellationToken) =>
        StepAsync(@case, new Stimulus.EventReceived(eventName, Payload: payload), cancellationToken);

    public Task<StepTaken> TimerDueAsync(Case @case, string waitId, CancellationToken cancellationToken) =>
        StepAsync(@case, new Stimulus.TimerDue(waitId), cancellationToken);

    public Task<StepTaken> CancelAsync(Case @case, string reason, CancellationToken cancellationToken) =>
        StepAsync(@case, new Stimulus.Cancel(reason), cancellationToken);

    public Task<StepTaken> AddItemAsync(Case @case, string forEachId, long assignmentId, CancellationToken cancellationToken) =>
        StepAsync(@case, new Stimulus.ItemAdded(forEachId, JsonValue.Create(assignmentId)), cancellationToken);

    public Task<StepTaken> RemoveItemAsync(Case @case, string forEachId, long assignmentId, CancellationToken cancellationToken) =>
        StepAsync(@case, new Stimulus.ItemRemoved(forEachId, JsonValue.Create(assignmentId)), cancellationToken);

    public IReadOnlyList<string> BranchesOf(Case @case, long assignmentId)
    {
        var state = WorkflowState.FromJson(InstanceOf(@case).StateJson);
        return [.. WorkflowModes.ForEachIds.Where(id => state.OpenItems(id).Any(o => o.Item is JsonValue value && value.TryGetValue<long>(out var of) && of == assignmentId))];
    }

    public async Task<string> DefinitionOfAsync(Case @case, CancellationToken cancellationToken) =>
        (await definitions.GetAsync(context, InstanceOf(@case).WorkflowVersionId, cancellationToken)).DefinitionId;

    public bool Runs(Case @case, string forEachId) => WorkflowState.FromJson(InstanceOf(@case).StateJson).OpenItems(forEachId).Count > 0;

    public Task<StepTaken> BeginBranchAsync(Case @case, string activityId, CancellationToken cancellationToken) =>
        StepAsync(@case, new Stimulus.BeginBranch(activityId), cancellationToken);

    public Task<StepTaken> RetryAsync(Case @case, string incidentId, CancellationToken cancellationToken) =>
        StepAsync(@case, new Stimulus.Retry(incidentId), cancellationToken);

    public Task<StepTaken> SkipAsync(Case @case, string incidentId, string? outcome, CancellationToken cancellationToken) =>
        StepAsync(@case, new Stimulus.Skip(incidentId, outcome), cancellationToken);

    public Task<StepTaken> ReplaceAsync(Case @case, string incidentId, JsonNode? result, string? outcome, CancellationToken cancellationToken) =>
        StepAsync(@case, new Stimulus.Replace(incidentId, result, outcome), cancellationToken);

    public Task<StepTaken> GiveUpAsync(Case @case, string reason, CancellationToken cancellationToken) =>
        StepAsync(@case, new Stimulus.GiveUp(reason), cancellationToken);

    public async Task<StepTaken> MigrateAsync(
        Case @case, WorkflowVersion to, IReadOnlyDictionary<string, string> map, CancellationToken cancellationToken)
    {
        var from = await definitions.GetAsync(context, InstanceOf(@case).WorkflowVersionId, cancellationToken);
        var target = await definitions.GetAsync(context, to.Id, cancellationToken);
        var taken = await StepAsync(@case, new Stimulus.Migrate(target, map), cancellationToken);
        if (taken.Refusal is not null)
            return taken;
        var instance = InstanceOf(@case);
        instance.MigratesTo(to);
        var state = WorkflowState.FromJson(instance.StateJson);
        var places = state.Waits.Select(w => w.ActivityId).Concat(state.Incidents.Select(i => i.ActivityId));
        if (map.Count > 0 || places.Any(id => from.Find(id)?.DisplayText != target.Find(id)?.DisplayText))
            await RelabelAsync(instance, state, target, cancellationToken);
        return taken;
    }

    // What is kept open by a migration keeps its wait, but the activity may have another id and name.
    private async Task RelabelAsync(WorkflowInstance instance, WorkflowState state, WorkflowDefinition definition, CancellationToken cancellationToken)
    {
        var waits = state.Waits.ToDictionary(w => w.WaitId, w => definition.Find(w.ActivityId));
        foreach (var item in await context.WorkItems.Where(i => i.CaseId == instance.CaseId && i.ClosedAt == null).ToListAsync(cancellationToken))
        {
            if (waits.GetValueOrDefault(item.WaitId) is { } activity && (item.ActivityId, item.Label) != (activity.Id, activity.DisplayText))
                item.StandsAt(activity.Id, activity.DisplayText);
        }
        foreach (var incident in await context.Incidents.Where(i => i.InstanceId == instance.Id && i.ClearedAt == null).ToListAsync(cancellationToken))
        {
            if (state.Incidents.FirstOrDefault(i => i.IncidentId == incident.IncidentId) is { } open && open.ActivityId != incident.ActivityId)
                incident.StandsAt(open.ActivityId);
        }
    }

    public async Task<CaseProcess> InspectAsync(long caseId, CancellationToken cancellationToken)
    {
        var instance = await context.WorkflowInstances.AsNoTracking().SingleAsync(i => i.CaseId == caseId, cancellationToken);
        var definition = await definitions.GetAsync(context, instance.WorkflowVersionId, cancellationToken);
        var diagram = CaseDiagram.Draw(definition, WorkflowState.FromJson(instance.StateJson));
        var ahead = diagram.Nodes.Where(n => n.State == DiagramState.Pending).Select(n => definition.Find(n.Id)).OfType<Activity>()
            .Select(a => (a.TaskName, a.DisplayText, Assignee: a.TaskText("assignee")));
        return new CaseProcess(
            $"“{definition.Name}”第 {definition.Version} 版", definition.ContentHash, diagram,
            [.. ahead.Where(a => a is { TaskName: not null, Assignee: not null }).Select(a => new TaskAhead(a.TaskName ?? "", a.DisplayText, a.Assignee ?? ""))]);
    }

    private async Task<StepTaken> StepAsync(Case @case, Stimulus stimulus, CancellationToken cancellationToken)
    {
        var instance = InstanceOf(@case);
        var definition = await definitions.GetAsync(context, instance.WorkflowVersionId, cancellationToken);
        var step = Interpreter.Advance(definition, WorkflowState.FromJson(instance.StateJson), stimulus, clock.Now);
        return await effects.CarryOutAsync(@case, instance, step, cancellationToken);
    }

    private static WorkflowInstance InstanceOf(Case @case) =>
        @case.Workflow ?? throw new InvalidOperationException($"Case {@case.Id} was expected to be loaded with its workflow.");
}
