using System.Text.Json.Nodes;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Process;
using ProposalTracker.Features.Rules;
using ProposalTracker.Workflow;

namespace ProposalTracker.Features.Process;

/// <summary>Turns a task that the engine asks for into a work item: whose it is, which assignment it is about, by when.</summary>
internal sealed class WorkItemOpening(RuleBook rules, OfficeClock clock)
{
    public async Task<WorkItem> OpenAsync(Case @case, Effect.TaskRequested task, CancellationToken cancellationToken)
    {
        var assignee = Text(task.Payload, "assignee")
            ?? throw new InvalidOperationException($"The task {task.ActivityId} was expected to have an assignee.");
        var role = WorkItemRoles.Of(assignee, task.TaskName);
        var assignment = AssignmentOf(@case, task);
        var item = new WorkItem(@case, task.WaitId, task.ActivityId, task.TaskName, Label(@case, task.DisplayText, role, assignment), clock.Now);
        item.IsFor(role, WorkItemRoles.IsOfAUnit(role) ? assignment?.Department : null, assignment);
        if (Text(task.Payload, "term") is { } term && await rules.DueAsync(@case, term, assignment, clock.Today, cancellationToken) is { } due)
            item.IsDue(due.On, term);
        return item;
    }

    // Several leads, several ratings and rulings: those who have no unit of their own must see which one is meant.
    private string Label(Case @case, string step, Role role, Assignment? assignment) =>
        @case.RepliesSeparately && !WorkItemRoles.IsOfAUnit(role) && assignment?.Department is { } unit
            ? $"{step}（{unit.ShortNameOn(clock.Today)}）"
            : step;

    // Inside a ParallelForEach the item is the assignment's id; outside, the work is about the lead.
    private static Assignment? AssignmentOf(Case @case, Effect.TaskRequested task) =>
        task.Item is JsonValue value && value.TryGetValue<long>(out var id) ? @case.AssignmentOf(id) : @case.Lead;

    private static string? Text(JsonObject payload, string name) =>
        payload[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
