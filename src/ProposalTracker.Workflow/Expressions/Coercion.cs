using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ProposalTracker.Workflow.Expressions;

/// <summary>Turns the value of an expression into the type that an input asks for, as Elsa does: the texts true and false count as booleans, digits as numbers.</summary>
internal static class Coercion
{
    private static readonly Regex Year = new(@"(^|[^\d.:+])\d{4}([^\d]|$)", RegexOptions.NonBacktracking);

    /// <summary>Booleans are written as .NET does, because Elsa's WriteLine shows them so; inside of lists and objects they are JSON.</summary>
    public static string? ToText(JsonNode? value) => value switch
    {
        null => null,
        JsonValue scalar when scalar.TryGetValue<string>(out var text) => text,
        JsonValue scalar when scalar.TryGetValue<bool>(out var flag) => flag ? bool.TrueString : bool.FalseString,
        _ => value.ToJsonString(Json.Relaxed),
    };

    /// <summary>The texts true and false, and numbers other than 0; anything else is false, without a fault, as in Elsa.</summary>
    public static bool ToBoolean(JsonNode? value) => value is JsonValue scalar && scalar.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.String => bool.TryParse(ToText(scalar), out var flag) && flag,
        JsonValueKind.Number => ToNumber(scalar) is not 0,
        _ => false,
    };

    /// <summary>Whether the value was meant as a condition at all.</summary>
    public static bool IsBoolean(JsonNode? value) =>
        value is null or JsonValue && (ToNumber(value) is not null || string.IsNullOrWhiteSpace(ToText(value)) || bool.TryParse(ToText(value), out _));

    public static double? ToNumber(JsonNode? value)
    {
        if (value is not JsonValue scalar || scalar.GetValueKind() is not (JsonValueKind.Number or JsonValueKind.String))
            return null;
        return double.TryParse(ToText(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>Reads Elsa's form <c>d.hh:mm:ss</c> and ISO 8601 (<c>P30D</c>).</summary>
    public static TimeSpan? ToDuration(JsonNode? value)
    {
        var text = ToText(value);
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span))
            return span;
        try
        {
            return System.Xml.XmlConvert.ToTimeSpan(text);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            throw new ActivityFailedException("bad-value", $"“{Shorten(value)}”不是时长，应如 00:10:00 或 30.00:00:00。", exception);
        }
    }

    /// <summary>ISO 8601; a text without offset is UTC. A text without year or date would be read by the clock of the machine.</summary>
    public static DateTime ToInstant(JsonNode? value)
    {
        var text = ToText(value) ?? "";
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return Year.IsMatch(text) && DateTime.TryParse(text, CultureInfo.InvariantCulture, Utc, out var instant)
            ? DateTime.SpecifyKind(instant, DateTimeKind.Utc)
            : throw new ActivityFailedException("bad-value", $"“{Shorten(value)}”不是日期时间，应如 2026-01-31T09:00:00Z。");
    }

    /// <summary>A text that is a JSON list counts as one.</summary>
    public static JsonArray ToList(JsonNode? value, string what) =>
        value as JsonArray ?? ListIn(value) ?? throw new ActivityFailedException("not-a-list", $"{what}的值不是列表：{Shorten(value)}");

    /// <summary>Whether the value is at most so long as JSON, without writing it.</summary>
    public static bool FitsIn(JsonNode? value, int length) => Measure(value, length) >= 0;

    public static string Shorten(JsonNode? value)
    {
        var text = ToText(value) ?? "null";
        return text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 80), "…");
    }

    private static JsonArray? ListIn(JsonNode? value) =>
        value is JsonValue scalar && scalar.TryGetValue<string>(out var text) && text.TrimStart().StartsWith('[') && Json.TryParse(text, out var parsed)
            ? parsed as JsonArray
            : null;

    /// <summary>What is left of the length; negative when it is used up.</summary>
    private static int Measure(JsonNode? value, int left)
    {
        switch (value)
        {
            case JsonArray list:
                foreach (var item in list)
                    if ((left = Measure(item, left - 1)) < 0)
                        return left;
                return left;
            case JsonObject members:
                foreach (var (name, member) in members)
                    if ((left = Measure(member, left - name.Length - 3)) < 0)
                        return left;
                return left;
            case JsonValue scalar when scalar.TryGetValue<string>(out var text):
                return left - text.Length - 2;
            default:
                return left - 4;
        }
    }
}
