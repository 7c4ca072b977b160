using System.Text.Json.Nodes;

namespace ProposalTracker.Workflow.Tests.Flows;

/// <summary>Builds small definitions in Elsa's format: activities by call, connections as <c>a > b.Port > c</c>.</summary>
internal sealed class Flow
{
    private readonly JsonArray _activities = [];
    private readonly JsonArray _connections = [];
    private readonly JsonArray _variables = [];

    public JsonObject Options { get; } = [];

    /// <summary>Every flow has an activity <c>start</c>; a body has none.</summary>
    public static Flow New() => new Flow().Add("start", "Start");

    public static Flow Body() => new();

    public Flow Add(string id, string type, params (string Input, JsonNode? Value)[] inputs)
    {
        var activity = new JsonObject { ["id"] = id, ["type"] = "Elsa." + type };
        foreach (var (input, value) in inputs)
            activity[input] = value;
        _activities.Add(activity);
        return this;
    }

    public Flow Task(params string[] ids)
    {
        foreach (var id in ids)
            Add(id, "RunTask", ("taskName", Literal("Work")), ("result", Reference("v_" + id)));
        foreach (var id in ids)
            Variable("v_" + id);
        return this;
    }

    public Flow Event(string id, string name, bool broadcast = false) =>
        Add(id, "Event", ("eventName", Literal(name)), ("customProperties", new JsonObject { ["broadcast"] = broadcast }));

    public Flow Write(params string[] ids)
    {
        foreach (var id in ids)
            Add(id, "WriteLine", ("text", Literal(id)));
        return this;
    }

    public Flow Fork(string id, params string[] branches) =>
        Add(id, "FlowFork", ("branches", Expression("Object", new JsonArray([.. branches.Select(branch => JsonValue.Create(branch))]).ToJsonString())));

    public Flow Join(string id, string mode) => Add(id, "FlowJoin", ("mode", Literal(mode)));

    /// <summary>A decision whether the result of a task is the text.</summary>
    public Flow Decide(string id, string task, string text) => Add(id, "FlowDecision", ("condition", Script($"getVariable('v_{task}') === '{text}'")));

    public Flow Delay(string id, string span) => Add(id, "Delay", ("timeSpan", Literal(span)));

    public Flow ForEach(string id, string type, JsonNode items, Flow body) => Add(id, type, ("items", items), ("body", body.Chart(id + "Body")));

    public Flow Variable(string name, string? value = null, string typeName = "Object", bool isArray = false)
    {
        _variables.Add(new JsonObject { ["id"] = name, ["name"] = name, ["typeName"] = typeName, ["isArray"] = isArray, ["value"] = value });
        return this;
    }

    public Flow Path(params string[] paths)
    {
        foreach (var path in paths)
        {
            var steps = path.Split('>', StringSplitOptions.TrimEntries);
            for (var index = 0; index + 1 < steps.Length; index++)
                _connections.Add(Connection(steps[index], steps[index + 1].Split('.')[0]));
        }

        return this;
    }

    public string Json() => new JsonObject
    {
        ["definitionId"] = "flow",
        ["version"] = 1,
        ["name"] = "flow",
        ["options"] = Options.DeepClone(),
        ["root"] = Chart("root"),
    }.ToJsonString();

    public JsonObject Chart(string id) => new()
    {
        ["id"] = id,
        ["type"] = "Elsa.Flowchart",
        ["variables"] = _variables.DeepClone(),
        ["activities"] = _activities.DeepClone(),
        ["connections"] = _connections.DeepClone(),
    };

    public WorkflowDefinition Build()
    {
        var result = DefinitionReader.Read(Json(), "flow.json");
        return result.Definition is not null && !result.HasErrors
            ? result.Definition
            : throw new InvalidOperationException("The flow was expected to be readable: " + string.Join('\n', result.Findings));
    }

    public static JsonNode Literal(string value) => Expression("Literal", value);

    public static JsonNode Script(string text) => Expression("JavaScript", text);

    public static JsonNode Expression(string type, JsonNode? value) =>
        new JsonObject { ["typeName"] = "Object", ["expression"] = new JsonObject { ["type"] = type, ["value"] = value } };

    private static JsonObject Reference(string variable) => new() { ["memoryReference"] = new JsonObject { ["id"] = variable } };

    private static JsonObject Connection(string source, string target)
    {
        var parts = source.Split('.');
        return new JsonObject
        {
            ["source"] = new JsonObject { ["activity"] = parts[0], ["port"] = parts.Length > 1 ? parts[1] : "Done" },
            ["target"] = new JsonObject { ["activity"] = target, ["port"] = "In" },
        };
    }
}
