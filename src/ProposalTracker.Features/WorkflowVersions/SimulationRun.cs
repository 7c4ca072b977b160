using System.Text.Json.Nodes;
using ProposalTracker.Features.Process;
using ProposalTracker.Workflow;

namespace ProposalTracker.Features.WorkflowVersions;

/// <summary>One simulation with a calendar: who was given what on which day, by when, and when it was done.</summary>
internal sealed class SimulationRun
{
    private readonly WorkflowDefinition definition;
    private readonly SimulatedTerms terms;
    private readonly bool atTheLast;
    private readonly Simulation simulation;
    private readonly List<SimulatedWork> work = [];
    private readonly List<SimulatedStep> steps = [];

    /// <param name="atTheLast">Every step is done on its last day; else on the day on which it is given.</param>
    public SimulationRun(WorkflowDefinition definition, SimulatedTerms terms, DateOnly start, bool atTheLast)
    {
        this.definition = definition;
        this.terms = terms;
        this.atTheLast = atTheLast;
        simulation = new Simulation(definition, Morning(start));
        Note(simulation.First, null);
    }

    public WorkflowState State => simulation.State;

    public DateOnly Today => OfficeClock.DateOf(simulation.NowUtc);

    public IReadOnlyList<SimulatedWork> Work => work;

    public IReadOnlyList<SimulatedStep> Steps => steps;

    public void Apply(string entry)
    {
        var parts = entry.Split('=', 2);
        if (atTheLast && work.Find(w => w.DoneOn is null && w.ActivityId == parts[0])?.DueOn is { } due)
            simulation.WaitUntil(Morning(due));
        var line = simulation.Apply(entry);
        if (line.By == "refused")
            steps.Add(Step(line));
        else
            Note(line, parts.ElementAtOrDefault(1));
    }

    /// <summary>The human tasks that nobody has been given yet.</summary>
    public IReadOnlyList<LaterStep> Later() =>
    [
        .. definition.Activities.Where(a => a.TaskName is not null && work.TrueForAll(w => w.ActivityId != a.Id)).Select(a => new LaterStep(
            a.DisplayText, a.TaskText("assignee") is { } assignee ? Who(assignee, a.TaskName ?? "", null) : "由流程决定", terms.WordsOf(a.TaskText("term")))),
    ];

    private void Note(SimulationLine line, string? outcome)
    {
        steps.Add(Step(line));
        var open = State.Waits.Select(w => w.WaitId).ToHashSet();
        foreach (var (index, done) in work.Index().Where(w => w.Item.DoneOn is null && !open.Contains(w.Item.WaitId)).ToList())
        {
            work[index] = done with { DoneOn = Today };
            terms.Happened(done.Kind, outcome, Today);
        }
        foreach (var task in simulation.Effects.OfType<Effect.TaskRequested>())
            work.Add(Given(task));
    }

    private SimulatedWork Given(Effect.TaskRequested task)
    {
        var due = terms.DueOf(Text(task, "term"), Today);
        var who = Text(task, "assignee") is { } assignee ? Who(assignee, task.TaskName, task.Item) : "没有写明由谁办理";
        return new SimulatedWork(task.WaitId, task.ActivityId, task.TaskName, task.DisplayText, who, Today, due?.On, due?.Why, null);
    }

    private static string Who(string assignee, string kind, JsonNode? item)
    {
        var role = WorkItemRoles.Of(assignee, kind);
        return WorkItemRoles.IsOfAUnit(role) ? $"{InventedUnits.Words(assignee, item)}{WorkItemRoles.Words(role)}" : WorkItemRoles.Words(role);
    }

    private static string? Text(Effect.TaskRequested task, string member) =>
        task.Payload[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private SimulatedStep Step(SimulationLine line) => new(
        line.By, line.Resumed is { } id ? Label(id) : null, [.. line.Executed.Select(Label)], line.Reason);

    private string Label(string id) => definition.Find(id)?.DisplayText ?? id;

    // Nine o'clock in the office.
    private static DateTime Morning(DateOnly day) => day.ToDateTime(new TimeOnly(1, 0), DateTimeKind.Utc);
}
