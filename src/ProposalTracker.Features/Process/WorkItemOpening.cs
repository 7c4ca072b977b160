using System.Text.Json.Nodes;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Process;
using ProposalTracker.Features.Rules;
using ProposalTracker.Workflow;

namespace ProposalTracker.Features.Process;

/// <summary>Turns a task that the engine asks for into a work item: whose it is, which assignment it is about, by when.</summary>
internal sealed class WorkItemOpening(RuleBook rules, OfficeClock clock)
{
    public async Task<WorkItem> OpenAsync(Case @case, Effect.TaskRequested task, CancellationToken cancellationToken)
    {
        var item = new WorkItem(@case, task.WaitId, task.ActivityId, task.TaskName, task.DisplayText, clock.Now);
        var assignee = Text(task.Payload, "assignee")
            ?? throw new InvalidOperationException($"The task {task.ActivityId} was expected to have an assignee.");
        var role = WorkItemRoles.Of(assignee, task.TaskName);
        var assignment = AssignmentOf(@case, task);
        item.IsFor(role, WorkItemRoles.IsOfAUnit(role) ? assignment?.Department : null, assignment);
        if (Text(task.Payload, "term") is { } term && await rules.DueAsync(@case, term, assignment, cancellationToken) is { } due)
            item.IsDue(due);
        return item;
    }

    // Inside a ParallelForEach the item is the assignment's id; outside, the work is about the lead.
    private static Assignment? AssignmentOf(Case @case, Effect.TaskRequested task) =>
        task.Item is JsonValue value && value.TryGetValue<long>(out var id) ? @case.AssignmentOf(id) : @case.Lead;

    private static string? Text(JsonObject payload, string name) =>
        payload[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
