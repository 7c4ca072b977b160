using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ProposalTracker.Workflow.Expressions;

/// <summary>
/// What a variable's <c>typeName</c> makes of a value, as Elsa does when it assigns one: the text 5 becomes the number 5
/// in an Int32, and what cannot be converted the default of the type. Types that JSON has no form for take any value.
/// </summary>
internal static class VariableType
{
    private static readonly Dictionary<string, (double Min, double Max)> Integers = new(StringComparer.Ordinal)
    {
        ["Byte"] = (byte.MinValue, byte.MaxValue),
        ["Int16"] = (short.MinValue, short.MaxValue),
        ["Int32"] = (int.MinValue, int.MaxValue),
        ["Int64"] = (long.MinValue, long.MaxValue),
    };

    private static readonly HashSet<string> Fractions = ["Single", "Double", "Decimal"];

    /// <summary>Types that a text never turns into JSON for: their values are texts here.</summary>
    private static readonly HashSet<string> Texts = ["String", "Char", "Guid", "DateTime", "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan"];

    /// <summary>True when every value may stay as it is.</summary>
    public static bool TakesAnything(WorkflowVariable variable) => !variable.IsArray && ShortName(variable) == "Object";

    /// <summary>False for a value in whose place Elsa, without a word, puts the default of the type.</summary>
    public static bool Holds(JsonNode? value, WorkflowVariable variable)
    {
        var name = ShortName(variable);
        if (value is null || variable.IsArray || IsBlank(value))
            return true;
        if (name == "Boolean")
            return value.GetValueKind() is not JsonValueKind.String || bool.TryParse(Coercion.ToText(value), out _);
        if (Integers.ContainsKey(name))
            return value.GetValueKind() is JsonValueKind.String ? IsWhole(value) : NumberIn(value) is not null;
        return !Fractions.Contains(name) || NumberIn(value) is not null;
    }

    /// <exception cref="ActivityFailedException">A number too large for the type, or a text that should be JSON and is not.</exception>
    public static JsonNode? Fit(JsonNode? value, WorkflowVariable variable)
    {
        var name = ShortName(variable);
        if (value is null || TakesAnything(variable))
            return value;
        if (variable.IsArray)
            return value is JsonValue ? ParsedWhenJson(value) : value;
        if (name == "Boolean")
            return IsBlank(value) ? null : JsonValue.Create(Coercion.ToBoolean(value));
        if (name == "String")
            return value is JsonValue text && text.TryGetValue<string>(out _) ? value : JsonValue.Create(Coercion.ToText(value));
        if (Integers.TryGetValue(name, out var range))
            return ToInteger(value, range, variable);
        if (Fractions.Contains(name))
            return IsBlank(value) ? null : JsonValue.Create(NumberIn(value) ?? 0);
        return Texts.Contains(name) ? value : ParsedWhenJson(value);
    }

    /// <summary><c>Int32</c> for both <c>Int32</c> and <c>System.Int32, System.Private.CoreLib</c>.</summary>
    private static string ShortName(WorkflowVariable variable)
    {
        var name = variable.TypeName.Split(',')[0].Trim();
        return name.StartsWith("System.", StringComparison.Ordinal) ? name["System.".Length..] : name;
    }

    /// <summary>Half goes to the even neighbour, as in .NET.</summary>
    private static JsonValue? ToInteger(JsonNode value, (double Min, double Max) range, WorkflowVariable variable)
    {
        if (IsBlank(value))
            return null;
        var number = value.GetValueKind() is JsonValueKind.String && !IsWhole(value) ? 0 : Math.Round(NumberIn(value) ?? 0, MidpointRounding.ToEven);
        if (number < range.Min || number > range.Max)
            throw new ActivityFailedException("bad-value", $"“{Coercion.Shorten(value)}”超出变量“{variable.Name}”的类型 {variable.TypeName} 的范围。");
        return Math.Abs(number) <= int.MaxValue ? JsonValue.Create((int)number) : JsonValue.Create((long)number);
    }

    private static double? NumberIn(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.True => 1,
        JsonValueKind.False => 0,
        _ => Coercion.ToNumber(value),
    };

    private static bool IsWhole(JsonNode value) => long.TryParse(Coercion.ToText(value), NumberStyles.Integer, CultureInfo.InvariantCulture, out _);

    private static bool IsBlank(JsonNode value) => value.GetValueKind() is JsonValueKind.String && string.IsNullOrWhiteSpace(Coercion.ToText(value));

    private static JsonNode? ParsedWhenJson(JsonNode value)
    {
        if (value.GetValueKind() is not JsonValueKind.String || Coercion.ToText(value) is not { } text || text.TrimStart() is not ['{' or '[', ..])
            return value;
        return Json.TryParse(text, out var parsed)
            ? parsed
            : throw new ActivityFailedException("bad-value", $"“{Coercion.Shorten(value)}”不是合法的 JSON。");
    }
}
