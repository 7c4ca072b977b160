using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ProposalTracker.Workflow.Activities;

namespace ProposalTracker.Workflow.Expressions;

/// <summary>Chooses the expression for its Elsa type name. Never throws: what cannot be compiled becomes a <see cref="BrokenExpression"/>.</summary>
internal static class ExpressionCompiler
{
    public static IReadOnlyList<string> KnownTypes { get; } =
        ["Literal", "Object", "Json", "Variable", "Input", "JavaScript", "Liquid"];

    public static CompiledExpression Compile(string type, JsonNode? value, InputType inputType, WorkflowDefinition definition) => type switch
    {
        "Literal" or "Object" or "Json" when Json.IsTooDeep(value) => new BrokenExpression("bad-expression", $"值的嵌套超过 {Json.MaxDepth} 层。"),
        "Literal" => new ConstantExpression(value),
        "Object" or "Json" => CompileObject(value, inputType),
        "Variable" => CompileVariable(value, definition),
        "Input" => new InputExpression(NameIn(value) ?? ""),
        "JavaScript" => JavaScriptExpression.Compile(TextOf(value), definition),
        "Liquid" => LiquidExpression.Compile(TextOf(value)),
        _ => new BrokenExpression("unknown-expression", $"不支持的表达式类型“{type}”，可用的有：{string.Join("、", KnownTypes)}。"),
    };

    private static string TextOf(JsonNode? value) =>
        value is null ? "" : value is JsonValue text && text.TryGetValue<string>(out var plain) ? plain : value.ToJsonString();

    /// <summary>
    /// Elsa Studio writes an Object expression as a text that holds JSON; JSON itself is taken too. Where the input asks for
    /// a text or for any value, Elsa leaves the text as it is.
    /// </summary>
    private static CompiledExpression CompileObject(JsonNode? value, InputType inputType)
    {
        if (value is not JsonValue text || !text.TryGetValue<string>(out var json))
            return new ConstantExpression(value);
        if (string.IsNullOrWhiteSpace(json))
            return new ConstantExpression(null);
        try
        {
            var parsed = Json.Parse(json);
            return new ConstantExpression(inputType is InputType.Text or InputType.Any ? value : parsed);
        }
        catch (JsonException exception)
        {
            return new BrokenExpression("bad-expression", $"Object 表达式不是合法的 JSON（{PlaceOf(json, exception)}）。");
        }
    }

    /// <summary>The parser counts bytes, and a Chinese character has three.</summary>
    private static string PlaceOf(string json, JsonException exception)
    {
        if (exception is not { LineNumber: { } line, BytePositionInLine: { } bytes })
            return "有残缺的字符";
        var text = Encoding.UTF8.GetBytes(json.Split('\n')[line]);
        return $"第 {line + 1} 行第 {Encoding.UTF8.GetCharCount(text, 0, (int)Math.Min(bytes, text.Length)) + 1} 个字符";
    }

    private static CompiledExpression CompileVariable(JsonNode? value, WorkflowDefinition definition)
    {
        if (NameIn(value) is not { } reference)
            return new BrokenExpression("bad-expression", "Variable 表达式没有写明变量。");
        var all = definition.Variables.Concat(definition.Activities.SelectMany(activity => activity.Variables)).ToList();
        var variable = all.Find(candidate => candidate.Id == reference) ?? all.Find(candidate => candidate.Name == reference);
        return variable is not null || reference is "CurrentValue" or "CurrentIndex"
            ? new VariableExpression(variable?.Name ?? reference)
            : new BrokenExpression("bad-expression", $"Variable 表达式指向的变量“{reference}”没有声明。");
    }

    private static string? NameIn(JsonNode? value) => value switch
    {
        JsonObject reference => (TextIn(reference, "id") ?? TextIn(reference, "name")) is { Length: > 0 } name ? name : null,
        JsonValue text when text.TryGetValue<string>(out var name) && name.Length > 0 => name,
        _ => null,
    };

    private static string? TextIn(JsonObject value, string member) =>
        value[member] is JsonValue text && text.TryGetValue<string>(out var plain) ? plain : null;
}
