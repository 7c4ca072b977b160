using System.Text.Json.Nodes;

namespace ProposalTracker.Workflow.Tests.Interleavings;

/// <summary>Answers everything that is open in a random order, and holds every step to what must always be true.</summary>
internal sealed class Driver(WorkflowDefinition definition, int answerSeed, int orderSeed)
{
    private const int MaxSteps = 5_000;
    private readonly Random _random = new(orderSeed);
    private readonly Answers _answers = new(answerSeed);
    private readonly Dictionary<string, string> _items = [];
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<string> _closed = [];
    private WorkflowState? _state;
    private DateTime _now = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public IReadOnlyDictionary<string, int> Counts => _counts;

    public int Steps { get; private set; }

    /// <summary>Items come and go and branches are cancelled on the way; then counts are not comparable.</summary>
    public bool Meddles { get; init; }

    public WorkflowState Run()
    {
        Advance(new Stimulus.Start());
        while (_state is { Status: WorkflowStatus.Running } state)
        {
            Check(Steps < MaxSteps, "ends within the bound of steps");
            Check(state.Waits.Count + state.Incidents.Count > 0, "is live");
            if (Meddles && _random.Next(6) == 0)
                Meddle(state);
            else
                AnswerOne(state);
        }

        return _state ?? throw new InvalidOperationException("A run was expected to have a state.");
    }

    private void AnswerOne(WorkflowState state)
    {
        var choice = _random.Next(state.Waits.Count + state.Incidents.Count);
        if (choice >= state.Waits.Count)
        {
            Advance(new Stimulus.Skip(state.Incidents[choice - state.Waits.Count].IncidentId));
            return;
        }

        var wait = state.Waits[choice];
        _closed.Add(wait.WaitId);
        if (wait.Kind is WaitKind.Timer)
        {
            _now = wait.DueUtc > _now ? wait.DueUtc.Value : _now;
            Advance(new Stimulus.TimerDue(wait.WaitId));
            return;
        }

        Advance(new Stimulus.TaskCompleted(wait.WaitId, _answers.Next(wait.ActivityId, _items[wait.WaitId])));
    }

    private void Meddle(WorkflowState state)
    {
        var loops = definition.Activities.Where(activity => activity.Type is "Elsa.ParallelForEach" or "Elsa.ForEach").ToList();
        Stimulus stimulus = _random.Next(3) switch
        {
            0 when loops.Count > 0 => new Stimulus.ItemAdded(loops[_random.Next(loops.Count)].Id, "/added" + _random.Next(5)),
            1 when loops.Count > 0 && OpenItem(state, loops[_random.Next(loops.Count)]) is { } item => item,
            _ when state.Waits.Count > 0 => new Stimulus.Cancel(null, state.Waits[_random.Next(state.Waits.Count)].WaitId),
            _ => new Stimulus.TaskCompleted("w999999"),
        };
        Advance(stimulus, mayRefuse: true);
    }

    private Stimulus.ItemRemoved? OpenItem(WorkflowState state, Activity loop)
    {
        var items = state.OpenItems(loop.Id);
        if (items.Count == 0)
            return null;
        var (scope, item) = items[_random.Next(items.Count)];
        return new Stimulus.ItemRemoved(loop.Id, item ?? JsonValue.Create(""), scope);
    }

    private void Advance(Stimulus stimulus, bool mayRefuse = false)
    {
        Steps++;
        var before = _state;
        if (before is not null && _random.Next(4) == 0)
            before = WorkflowState.FromJson(before.ToJson());
        var advance = Interpreter.Advance(definition, before, stimulus, _now);
        Check(mayRefuse || advance.Answer.IsAccepted, "accepts an answer to what is open");
        if (_random.Next(8) == 0)
            CheckRepeats(before, stimulus, advance);
        _state = advance.State;
        foreach (var task in advance.Effects.OfType<Effect.TaskRequested>())
            _items.Add(task.WaitId, task.Item?.GetValue<string>() ?? "");
        foreach (var row in advance.Journal.Where(row => row.What is TransitionKind.Completed && row.ActivityId != definition.Root.Id))
            _counts[row.ActivityId] = _counts.GetValueOrDefault(row.ActivityId) + 1;
    }

    /// <summary>The same step gives the same result, a stored state is as good as the state, and a redelivery changes nothing.</summary>
    private void CheckRepeats(WorkflowState? before, Stimulus stimulus, Advance advance)
    {
        var json = advance.State.ToJson();
        Check(json == WorkflowState.FromJson(json).ToJson(), "round-trips its state");
        var stored = before is null ? null : WorkflowState.FromJson(before.ToJson());
        Check(json == Interpreter.Advance(definition, stored, stimulus, _now).State.ToJson(), "gives the same from the stored state");
        if (_closed.Count == 0)
            return;
        var late = Interpreter.Advance(definition, advance.State, new Stimulus.TaskCompleted(_closed[_random.Next(_closed.Count)]), _now);
        Check(!late.Answer.IsAccepted && ReferenceEquals(late.State, advance.State), "takes no answer twice");
    }

    private void Check(bool holds, string property)
    {
        if (!holds)
            throw new InvalidOperationException($"The instance was expected to be one that {property}; answers {answerSeed}, order {orderSeed}, step {Steps}: {_state?.ToJson()}");
    }
}
