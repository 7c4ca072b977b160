namespace ProposalTracker.Workflow.Tests.Flows;

/// <summary>Drives a flow and tells in one line where it stands: <c>a,b</c> for the waits, or how it ended.</summary>
internal sealed class Walk
{
    public static readonly DateTime Now = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private readonly List<string> _written = [];

    private Walk(WorkflowDefinition definition)
    {
        Simulation = new Simulation(definition, Now);
        Last = Simulation.First;
        _written.AddRange(Last.Written);
    }

    public Simulation Simulation { get; }

    public SimulationLine Last { get; private set; }

    public WorkflowState State => Simulation.State;

    /// <summary>Open waits sorted, incidents with an exclamation mark; when finished the sub-status.</summary>
    public string Place => State.Status is WorkflowStatus.Finished
        ? State.SubStatus.ToString()
        : string.Join(',', Last.Waiting.Concat(State.Incidents.Select(incident => $"!{incident.ActivityId}:{incident.Code}")));

    /// <summary>All lines written so far.</summary>
    public string Written => string.Join(',', _written);

    public static Walk Of(Flow flow) => new(flow.Build());

    public Walk Do(params string[] entries)
    {
        foreach (var entry in entries)
        {
            Last = Simulation.Apply(entry);
            _written.AddRange(Last.Written);
        }

        return this;
    }
}
