using System.Text.Json.Nodes;
using ProposalTracker.Workflow.Activities;
using ProposalTracker.Workflow.Expressions;

namespace ProposalTracker.Workflow.Reading;

/// <summary>An input of an activity: the type it asks for and the expression that gives it.</summary>
internal sealed record ActivityInput(string Name, string? TypeName, string ExpressionType, JsonNode? Value, InputType Type, int Line, int Column)
{
    private CompiledExpression? _compiled;

    public bool IsLiteral => ExpressionType is "Literal";

    public string? LiteralText => Value is JsonValue value && value.TryGetValue<string>(out var text) ? text : Value?.ToJsonString();

    /// <summary>Made once per definition, because preparing a script costs more than running it.</summary>
    public CompiledExpression Compiled(WorkflowDefinition definition) =>
        _compiled ??= ExpressionCompiler.Compile(ExpressionType, Value, Type, definition);
}

/// <summary>A case of a FlowSwitch: the port it leads to and its condition.</summary>
internal sealed record SwitchCase(string Label, ActivityInput Condition);
