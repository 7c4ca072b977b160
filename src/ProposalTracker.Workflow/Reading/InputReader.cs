using ProposalTracker.Workflow.Activities;

namespace ProposalTracker.Workflow.Reading;

/// <summary>Reads the inputs of one activity: <c>{typeName, expression:{type,value}}</c>, or a plain value as a Literal.</summary>
internal sealed class InputReader(SourceText source, FindingList findings, string activityId)
{
    public Dictionary<string, ActivityInput> ReadAll(SourceValue activity, ActivityKind kind)
    {
        var inputs = new Dictionary<string, ActivityInput>(StringComparer.Ordinal);
        foreach (var shape in kind.Inputs)
            if (activity[shape.Name] is { } value && Read(shape.Name, shape.Type, value) is { } input)
                inputs.Add(shape.Name, input);
        return inputs;
    }

    public List<SwitchCase> ReadCases(SourceValue? list)
    {
        var cases = new List<SwitchCase>();
        if (list is { IsArray: false })
            ErrorAt(list, "wrong-type", "FlowSwitch 的 cases 必须是列表。");
        foreach (var item in list?.Items ?? [])
        {
            var label = item.IsObject ? item.StringOf("label") : null;
            if (string.IsNullOrEmpty(label) || item["condition"] is not { } condition)
                ErrorAt(item, "bad-case", "FlowSwitch 的每个 case 必须有 label 和 condition。");
            else if (Read(label, InputType.Boolean, condition) is { } input)
                cases.Add(new SwitchCase(label, input));
        }

        return cases;
    }

    private ActivityInput? Read(string name, InputType type, SourceValue value)
    {
        if (!value.IsObject)
            return Make(name, type, null, "Literal", value);
        if (value["expression"] is { } expression)
            return ReadExpression(name, type, value.StringOf("typeName"), expression);
        if (value["type"] is { IsString: true })
            return ReadExpression(name, type, null, value);
        if (value["memoryReference"] is not null || value["typeName"] is not null)
            return null;
        return Make(name, type, null, "Object", value);
    }

    private ActivityInput? ReadExpression(string name, InputType inputType, string? typeName, SourceValue expression)
    {
        if (expression["type"] is { IsString: false } type)
            ErrorAt(type, "wrong-type", $"输入 {name} 的表达式类型必须是文本。");
        else if (expression.IsObject)
            return Make(name, inputType, typeName, expression.StringOf("type") ?? "Literal", expression["value"] ?? Null(expression), expression);
        else
            ErrorAt(expression, "wrong-type", $"输入 {name} 的 expression 必须是对象。");
        return null;
    }

    private ActivityInput Make(string name, InputType type, string? typeName, string expressionType, SourceValue value, SourceValue? place = null)
    {
        var (line, column) = source.PlaceOf((value.IsNull ? place : value)?.Start ?? value.Start);
        return new ActivityInput(name, typeName, expressionType, SourceText.ToNode(value), type, line, column);
    }

    private static SourceValue Null(SourceValue expression) => new(System.Text.Json.JsonValueKind.Null, expression.Start) { End = expression.Start };

    private void ErrorAt(SourceValue value, string code, string message)
    {
        var (line, column) = source.PlaceOf(value.Start);
        findings.Error(line, column, code, activityId, message);
    }
}
