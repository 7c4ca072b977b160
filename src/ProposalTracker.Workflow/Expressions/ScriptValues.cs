using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jint;
using Jint.Native;
using Jint.Native.Object;

namespace ProposalTracker.Workflow.Expressions;

/// <summary>Copies values between JSON and the script engine; nothing live ever crosses.</summary>
internal static class ScriptValues
{
    private const int MaxDepth = 64;

    public static JsValue FromNode(Engine engine, JsonNode? node) => node switch
    {
        null => JsValue.Null,
        JsonObject members => FromObject(engine, members),
        JsonArray list => new JsArray(engine, [.. list.Select(item => FromNode(engine, item))]),
        JsonValue value => FromScalar(value),
        _ => JsValue.Null,
    };

    /// <summary>Undefined, functions and what is no number become null, as in JSON.</summary>
    public static JsonNode? ToNode(JsValue value, int maxLength)
    {
        var left = maxLength;
        return ToNode(value, 0, ref left);
    }

    private static JsonNode? ToNode(JsValue value, int depth, ref int left)
    {
        if (depth > MaxDepth)
            throw new ActivityFailedException("expression-limit", $"JavaScript 表达式的结果嵌套超过 {MaxDepth} 层。");
        left -= value.IsString() ? value.AsString().Length + 2 : 4;
        if (left < 0)
            throw new ActivityFailedException("expression-limit", "JavaScript 表达式的结果太大。");
        if (value.IsString())
            return JsonValue.Create(value.AsString());
        if (value.IsBoolean())
            return JsonValue.Create(value.AsBoolean());
        if (value.IsNumber())
            return FromNumber(value.AsNumber());
        if (value is not ObjectInstance instance || IsFunction(value))
            return null;
        if (value.IsDate())
            return FromDate(value.AsDate());
        return value is JsArray array ? ToArray(array, depth, ref left) : ToObject(instance, depth, ref left);
    }

    public static bool IsFunction(JsValue value) => value.IsCallable();

    private static JsonArray ToArray(JsArray array, int depth, ref int left)
    {
        var list = new JsonArray();
        for (uint index = 0; index < array.Length; index++)
            list.Add(ToNode(array[index], depth + 1, ref left));
        return list;
    }

    /// <summary>An invalid date is null, as in JSON; those that JavaScript knows reach beyond the calendar here.</summary>
    private static JsonValue? FromDate(JsDate date)
    {
        if (!double.IsFinite(date.DateValue))
            return null;
        var instant = DateTime.UnixEpoch.Ticks / TimeSpan.TicksPerMillisecond + date.DateValue;
        return instant >= 0 && instant <= DateTime.MaxValue.Ticks / TimeSpan.TicksPerMillisecond
            ? JsonValue.Create(date.ToDateTime().ToString("yyyy-MM-ddTHH:mm:ss.FFFZ", CultureInfo.InvariantCulture))
            : throw new ActivityFailedException("expression-failed", "JavaScript 表达式的结果是日历以外的日期。");
    }

    private static JsonObject ToObject(ObjectInstance instance, int depth, ref int left)
    {
        var members = new JsonObject();
        foreach (var (key, property) in instance.GetOwnProperties())
        {
            if (!key.IsString() || !property.Enumerable)
                continue;
            var name = key.AsString();
            left -= name.Length;
            var member = instance.Get(key);
            if (!IsFunction(member))
                members[name] = ToNode(member, depth + 1, ref left);
        }

        return members;
    }

    private static JsonValue? FromNumber(double number)
    {
        if (!double.IsFinite(number))
            return null;
        return Math.Floor(number) == number && Math.Abs(number) <= int.MaxValue
            ? JsonValue.Create((int)number)
            : JsonValue.Create(number);
    }

    private static JsObject FromObject(Engine engine, JsonObject members)
    {
        var instance = new JsObject(engine);
        foreach (var (name, member) in members)
            instance.FastSetDataProperty(name, FromNode(engine, member));
        return instance;
    }

    private static JsValue FromScalar(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.True => JsBoolean.True,
        JsonValueKind.False => JsBoolean.False,
        JsonValueKind.Number => JsNumber.Create(Coercion.ToNumber(value) ?? 0),
        JsonValueKind.String => new JsString(Coercion.ToText(value) ?? ""),
        _ => JsValue.Null,
    };
}
