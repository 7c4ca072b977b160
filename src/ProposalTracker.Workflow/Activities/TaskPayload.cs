using System.Text.Json;
using System.Text.Json.Nodes;
using ProposalTracker.Workflow.Expressions;

namespace ProposalTracker.Workflow.Activities;

/// <summary>The payload of a RunTask as far as it stands in the file: for whom, by which term.</summary>
internal static class TaskPayload
{
    /// <summary>False when the payload comes from a script and is known only at run time, or is broken, which is reported elsewhere.</summary>
    public static bool TryGet(Activity activity, out JsonObject? payload)
    {
        payload = null;
        if (!activity.Inputs.TryGetValue("payload", out var input))
            return true;
        if (input.ExpressionType is not ("Object" or "Json" or "Literal"))
            return false;
        try
        {
            payload = (input.Value is JsonValue ? Json.Parse(input.LiteralText is { Length: > 0 } text ? text : "null") : input.Value) as JsonObject;
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    public static string? TextIn(JsonObject? payload, string member) =>
        payload?[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
