using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ProposalTracker.Workflow.Expressions;

/// <summary>How JSON is written and read everywhere here: Chinese as it is, nothing escaped without need.</summary>
internal static class Json
{
    /// <summary>Deeper values are refused.</summary>
    public const int MaxDepth = 64;

    public static JsonSerializerOptions Relaxed { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// The value of a JSON text. Of a member that stands twice the last one counts, as in Elsa; the nodes of the library
    /// take such a text too, and fail only when somebody asks for a member.
    /// </summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static JsonNode? Parse(string text)
    {
        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = MaxDepth });
        try
        {
            return NodeOf(document.RootElement);
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException("Half of a surrogate pair, written as an escape.", exception);
        }
    }

    /// <summary>A member that stands twice in one object of the text; null when there is none.</summary>
    public static string? RepeatedMember(string text)
    {
        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = MaxDepth });
        return RepeatedIn(document.RootElement);
    }

    public static bool TryParse(string text, out JsonNode? node)
    {
        try
        {
            node = Parse(text);
            return true;
        }
        catch (JsonException)
        {
            node = null;
            return false;
        }
    }

    public static bool IsTooDeep(JsonNode? value, int left = MaxDepth) => value switch
    {
        JsonObject members => left == 0 || members.Any(member => IsTooDeep(member.Value, left - 1)),
        JsonArray list => left == 0 || list.Any(item => IsTooDeep(item, left - 1)),
        _ => false,
    };

    private static JsonNode? NodeOf(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var members = new JsonObject();
                foreach (var member in element.EnumerateObject())
                    members[member.Name] = NodeOf(member.Value);
                return members;
            case JsonValueKind.Array:
                return new JsonArray([.. element.EnumerateArray().Select(NodeOf)]);
            case JsonValueKind.Null:
                return null;
            case JsonValueKind.String:
                return JsonValue.Create(element.GetString());
            default:
                return JsonValue.Create(element.Clone());
        }
    }

    private static string? RepeatedIn(JsonElement element)
    {
        if (element.ValueKind is JsonValueKind.Array)
            return element.EnumerateArray().Select(RepeatedIn).FirstOrDefault(name => name is not null);
        if (element.ValueKind is not JsonValueKind.Object)
            return null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return element.EnumerateObject().Select(member => seen.Add(member.Name) ? RepeatedIn(member.Value) : member.Name).FirstOrDefault(name => name is not null);
    }
}
