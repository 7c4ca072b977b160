using ProposalTracker.Workflow.Activities;
using ProposalTracker.Workflow.Reading;
using ProposalTracker.Workflow.Running;

namespace ProposalTracker.Workflow;

/// <summary>Place of an activity in the designer, in its pixels; the size is null when the file gives none.</summary>
public sealed record DesignerBox(double X, double Y, double? Width, double? Height);

/// <summary>One activity of a definition. Immutable after reading.</summary>
public sealed class Activity
{
    private readonly List<Activity> _children = [];
    private FlowGraph? _graph;

    internal Activity(int index, string id, ActivityKind kind, SourceValue source)
    {
        Index = index;
        Id = id;
        Kind = kind;
        Source = source;
    }

    /// <summary>Position in the order of the file.</summary>
    public int Index { get; }

    public string Id { get; }

    /// <summary>As written in the file, for example <c>Elsa.RunTask</c>.</summary>
    public required string Type { get; init; }

    public string? Name { get; init; }

    /// <summary>What a person reads: <c>metadata.displayText</c>, else the name, else the id.</summary>
    public required string DisplayText { get; init; }

    public required int Line { get; init; }

    public required int Column { get; init; }

    /// <summary>The composite it stands in; null for the root.</summary>
    public Activity? Parent { get; init; }

    /// <summary>Null when the file has no <c>metadata.designer.position</c>.</summary>
    public DesignerBox? Box { get; init; }

    public IReadOnlyList<Activity> Children => _children;

    /// <summary>Connections between the children; empty unless this is a flowchart.</summary>
    public IReadOnlyList<Connection> Connections { get; internal set; } = [];

    /// <summary>Variables that this container declares.</summary>
    public IReadOnlyList<WorkflowVariable> Variables { get; internal set; } = [];

    /// <summary>True when <c>customProperties.endsCase</c> marks that this end ends the case on purpose.</summary>
    public bool EndsCase { get; init; }

    /// <summary>True when <c>customProperties.broadcast</c> lets one event by name complete all its waits.</summary>
    public bool Broadcast { get; init; }

    /// <summary>The member <c>taskName</c> of a RunTask when it is a plain text, else null.</summary>
    public string? TaskName => Type == RunTask.Name && Inputs.GetValueOrDefault("taskName") is { IsLiteral: true } input ? input.LiteralText : null;

    /// <summary>A text in the payload of a RunTask (<c>assignee</c>, <c>term</c>); null when there is none or a script works it out.</summary>
    public string? TaskText(string member) =>
        Type == RunTask.Name && TaskPayload.TryGet(this, out var payload) ? TaskPayload.TextIn(payload, member) : null;

    public bool IsComposite => Kind.IsComposite;

    /// <summary>The ports that can be connected, in the order to draw them; for a FlowFork and FlowSwitch as the file declares them.</summary>
    public IReadOnlyList<string> Ports => Kind.PortsOf(this);

    internal ActivityKind Kind { get; }

    internal SourceValue Source { get; }

    internal IReadOnlyDictionary<string, ActivityInput> Inputs { get; init; } = new Dictionary<string, ActivityInput>();

    internal IReadOnlyList<SwitchCase> Cases { get; init; } = [];

    /// <summary>Memory reference of the result, usually the id of a variable.</summary>
    internal string? ResultReference { get; init; }

    /// <summary>SetVariable: id (or name) of the variable to assign.</summary>
    internal string? VariableReference { get; init; }

    /// <summary>ForEach: memory reference of the output CurrentValue.</summary>
    internal string? CurrentValueReference { get; init; }

    internal bool CanStartWorkflow { get; init; }

    /// <summary>In which member of the parent it stands: activities, body, then, else.</summary>
    internal string Slot { get; init; } = "";

    /// <summary>Position among the parent's children.</summary>
    internal int Ordinal { get; private set; }

    internal FlowGraph Graph => _graph ??= new FlowGraph(this);

    internal void Add(Activity child)
    {
        child.Ordinal = _children.Count;
        _children.Add(child);
    }

    /// <summary>Itself first, then all that stands inside it.</summary>
    internal IEnumerable<Activity> WithDescendants() => _children.SelectMany(child => child.WithDescendants()).Prepend(this);

    public override string ToString() => $"{Id} ({Type})";
}
