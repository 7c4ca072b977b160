using System.Text.Json;
using System.Text.Json.Nodes;
using ProposalTracker.Workflow.Expressions;

namespace ProposalTracker.Workflow.Simulating;

internal enum DriveAction
{
    Answer,
    Retry,
    Skip,
    Cancel,
    AddItem,
    RemoveItem,
}

/// <summary>One entry of a drive file: <c>activity</c>, <c>activity=payload</c>, <c>!retry=activity</c>, <c>!add=loop=item</c> …</summary>
internal sealed record DriveEntry(DriveAction Action, string ActivityId, JsonNode? Payload)
{
    /// <exception cref="FormatException">The command after the exclamation mark is not known, or lacks its activity.</exception>
    public static DriveEntry Parse(string text)
    {
        if (!text.StartsWith('!'))
        {
            var (activity, payload) = Split(text);
            return new DriveEntry(DriveAction.Answer, activity, payload is null ? null : ValueOf(payload));
        }

        var (command, rest) = Split(text[1..]);
        var (target, argument) = Split(rest ?? "");
        var action = command switch
        {
            "retry" => DriveAction.Retry,
            "skip" => DriveAction.Skip,
            "cancel" => DriveAction.Cancel,
            "add" => DriveAction.AddItem,
            "remove" => DriveAction.RemoveItem,
            _ => throw new FormatException($"不认识的命令“{text}”，可用的有：!retry、!skip、!cancel、!add、!remove。"),
        };
        if (action is DriveAction.Cancel && rest is not null)
            throw new FormatException("“!cancel”撤销整个流程，后面不写活动。");
        if (action is not DriveAction.Cancel && target.Length == 0)
            throw new FormatException($"命令“!{command}”没有写明活动，应如 !{command}=活动{(action is DriveAction.AddItem or DriveAction.RemoveItem ? "=项目" : "")}。");
        return new DriveEntry(action, target, argument is null ? null : ValueOf(argument));
    }

    /// <summary>An object, a list or a quoted text as JSON; anything else is the text itself.</summary>
    private static JsonNode? ValueOf(string text)
    {
        if (text.Length == 0 || text[0] is not ('{' or '[' or '"'))
            return JsonValue.Create(text);
        try
        {
            return Json.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }

    private static (string Head, string? Tail) Split(string text)
    {
        var position = text.IndexOf('=', StringComparison.Ordinal);
        return position < 0 ? (text, null) : (text[..position], text[(position + 1)..]);
    }
}
