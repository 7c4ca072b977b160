using ProposalTracker.Workflow.Reading;

namespace ProposalTracker.Workflow;

/// <summary>A variable that a definition or a container declares.</summary>
public sealed record WorkflowVariable(string Id, string Name, string TypeName, bool IsArray, int Line, int Column)
{
    /// <summary>The first value, already in the shape of the type; null when none is given.</summary>
    internal System.Text.Json.Nodes.JsonNode? InitialValue { get; init; }
}

/// <summary>An arrow of a flowchart.</summary>
public sealed record Connection(Activity Source, string SourcePort, Activity Target, string TargetPort, int Line, int Column);

/// <summary>
/// A workflow in Elsa 3's JSON format (流程定义). Immutable; identified by <see cref="DefinitionId"/> and
/// <see cref="Version"/>, pinned by <see cref="ContentHash"/>.
/// </summary>
public sealed class WorkflowDefinition
{
    private readonly Dictionary<string, Activity> _byId = new(StringComparer.Ordinal);

    internal WorkflowDefinition(SourceText source, SourceValue document, Activity root, IReadOnlyList<Activity> activities)
    {
        Source = source;
        Document = document;
        Root = root;
        Activities = activities;
        Instance = new Activity(-1, "", new Activities.Instance(), document) { Type = "Elsa.Workflow", DisplayText = "流程", Line = 1, Column = 1 };
        foreach (var activity in activities)
            _byId.TryAdd(activity.Id, activity);
    }

    public required string FileName { get; init; }

    public required string DefinitionId { get; init; }

    public required int Version { get; init; }

    public required string Name { get; init; }

    public string Description { get; init; } = "";

    /// <summary>SHA-256 of the text in lower-case hexadecimal.</summary>
    public required string ContentHash { get; init; }

    public Activity Root { get; }

    /// <summary>Every activity, the root and nested ones included, in the order of the file.</summary>
    public IReadOnlyList<Activity> Activities { get; }

    /// <summary>Every connection of every flowchart.</summary>
    public IReadOnlyList<Connection> Connections { get; internal init; } = [];

    public IReadOnlyList<WorkflowVariable> Variables { get; internal init; } = [];

    /// <summary>Names of the declared inputs.</summary>
    public IReadOnlyList<string> Inputs { get; internal init; } = [];

    /// <summary>True when <c>options.incidentStrategyType</c> asks that a fault ends the instance.</summary>
    public bool FaultsOnIncident { get; internal init; }

    /// <summary>Names of declared variables by id and by name.</summary>
    internal IReadOnlyDictionary<string, string> DeclaredVariables { get; init; } = new Dictionary<string, string>();

    /// <summary>The instance itself as a composite around the root.</summary>
    internal Activity Instance { get; }

    internal SourceText Source { get; }

    internal SourceValue Document { get; }

    /// <summary>Some expression asks for earlier outputs, so the state must keep them.</summary>
    internal bool KeepsOutputs { get; init; }

    public Activity? Find(string id) => _byId.GetValueOrDefault(id);
}
