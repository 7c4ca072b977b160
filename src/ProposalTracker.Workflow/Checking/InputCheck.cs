using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ProposalTracker.Workflow.Activities;
using ProposalTracker.Workflow.Expressions;
using ProposalTracker.Workflow.Reading;

namespace ProposalTracker.Workflow.Checking;

/// <summary>Every input: present when needed, its expression known and sound, a literal of the right type.</summary>
internal static class InputCheck
{
    /// <summary>.NET, and so Elsa, reads the first number as days as soon as it is too large for hours.</summary>
    private static readonly Regex DaysAsHours = new(@"^\s*(2[4-9]|[3-9]\d|[1-9]\d{2,}):\d+:\d+\s*$", RegexOptions.NonBacktracking);

    public static void Run(WorkflowDefinition definition, FindingList findings)
    {
        foreach (var activity in definition.Activities)
        {
            foreach (var shape in activity.Kind.Inputs)
                CheckInput(definition, activity, shape, findings);
            foreach (var each in activity.Cases)
                CheckExpression(definition, activity, each.Condition, InputType.Boolean, findings);
        }
    }

    private static void CheckInput(WorkflowDefinition definition, Activity activity, InputShape shape, FindingList findings)
    {
        if (!activity.Inputs.TryGetValue(shape.Name, out var input))
        {
            if (shape.Required)
                findings.Error(activity.Line, activity.Column, "missing-input", activity.Id, $"缺少输入 {shape.Name}。");
            return;
        }

        CheckExpression(definition, activity, input, shape.Type, findings);
        if (shape is { Required: true, Type: InputType.Text } && input.Compiled(definition) is ConstantExpression && string.IsNullOrWhiteSpace(input.LiteralText))
            findings.Error(input.Line, input.Column, "missing-input", activity.Id, $"输入 {shape.Name} 是空的。");
    }

    private static void CheckExpression(WorkflowDefinition definition, Activity activity, ActivityInput input, InputType type, FindingList findings)
    {
        switch (input.Compiled(definition))
        {
            case BrokenExpression broken:
                findings.Error(input.Line, input.Column, broken.Code, activity.Id, $"{input.Name}：{broken.Message}");
                break;
            case ConstantExpression when Fault(activity, input, type) is { } fault:
                findings.Error(input.Line, input.Column, "bad-value", activity.Id, $"{input.Name}：{fault}");
                break;
            case ConstantExpression when type is InputType.Duration && DaysAsHours.Match(input.LiteralText ?? "") is { Success: true } written:
                var days = written.Groups[1].Value;
                findings.Warning(input.Line, input.Column, "days-not-hours", activity.Id, $"{input.Name}：“{input.LiteralText}”按 Elsa 的读法是 {days} 天，不是 {days} 小时；天数请写成 {days}.00:00:00。");
                break;
            case ConstantExpression when RepeatedMember(input) is { } repeated:
                findings.Warning(input.Line, input.Column, "duplicate-member", activity.Id, $"{input.Name}：成员“{repeated}”写了不止一次，以最后一个为准。");
                break;
        }
    }

    /// <summary>What is wrong with a constant value; null when it fits.</summary>
    private static string? Fault(Activity activity, ActivityInput input, InputType type)
    {
        var value = ValueOf(input);
        try
        {
            switch (type)
            {
                case InputType.Boolean when !Coercion.IsBoolean(value):
                    return "条件的值不是布尔值：" + Coercion.Shorten(value);
                case InputType.Duration:
                    Coercion.ToDuration(value);
                    break;
                case InputType.Instant:
                    Coercion.ToInstant(value);
                    break;
                case InputType.List when value is not null and not JsonArray:
                    var hint = input.IsLiteral && value is JsonValue ? "；列表请用 Object 表达式写" : "";
                    return $"值不是列表：{Coercion.Shorten(value)}{hint}。";
                case InputType.Object when value is not (null or JsonObject):
                    return "值不是对象。";
            }

            return activity.Kind is FlowJoin or FlowSwitch && input.Name == "mode" ? ModeFault(activity, Coercion.ToText(value)) : null;
        }
        catch (ActivityFailedException failure)
        {
            return failure.Message;
        }
    }

    private static string? ModeFault(Activity activity, string? mode)
    {
        string[] known = activity.Kind is FlowJoin ? ["WaitAll", "WaitAllActive", "WaitAny", "0", "1", "2"] : ["MatchFirst", "MatchAny", "0", "1"];
        return string.IsNullOrEmpty(mode) || known.Contains(mode) ? null : $"“{mode}”不是 {string.Join("、", known.Where(name => name.Length > 1))} 之一。";
    }

    /// <summary>Only of JSON inside a text: members of the file itself are looked at when it is read.</summary>
    private static string? RepeatedMember(ActivityInput input) =>
        !input.IsLiteral && input.Value is JsonValue text && text.TryGetValue<string>(out var json) && !string.IsNullOrWhiteSpace(json) ? Json.RepeatedMember(json) : null;

    private static JsonNode? ValueOf(ActivityInput input)
    {
        if (input.ExpressionType is "Literal" || input.Type is InputType.Text or InputType.Any || input.Value is not JsonValue text || !text.TryGetValue<string>(out var json))
            return input.Value;
        return string.IsNullOrWhiteSpace(json) ? null : Json.Parse(json);
    }
}
