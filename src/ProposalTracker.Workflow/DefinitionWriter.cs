using System.Globalization;
using System.Text;
using System.Text.Json;
using ProposalTracker.Workflow.Expressions;
using ProposalTracker.Workflow.Reading;
using ProposalTracker.Workflow.Writing;

namespace ProposalTracker.Workflow;

/// <summary>
/// Writes a definition back as JSON. The text it was read from is kept byte for byte, unknown members and layout
/// included; only connections in the old flat form become nested ones, and given places are written in.
/// </summary>
public static class DefinitionWriter
{
    private static readonly HashSet<string> EndMembers = new(StringComparer.OrdinalIgnoreCase) { "source", "target", "sourcePort", "targetPort" };

    /// <param name="places">New places in the designer by activity id; the others stay as they are.</param>
    public static string Write(WorkflowDefinition definition, IReadOnlyDictionary<string, DesignerBox>? places = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var edits = new TextEdits(definition.Source.Bytes);
        foreach (var activity in definition.Activities)
        {
            if (activity.Connections.Count > 0 && activity.Source["connections"] is { } connections && !IsNested(connections))
                edits.Replace(connections.Start, connections.End, Nested(definition, connections));
            if (places?.GetValueOrDefault(activity.Id) is { } place && place != activity.Box)
                Move(edits, activity, place);
        }

        return edits.Apply();
    }

    private static bool IsNested(SourceValue connections) =>
        connections.IsArray && connections.Items.TrueForAll(item => item["source"] is { IsObject: true } && item["target"] is { IsObject: true });

    private static string Nested(WorkflowDefinition definition, SourceValue connections)
    {
        var items = connections.IsArray ? connections.Items : connections["$values"]?.Items ?? [connections];
        return "[\n" + string.Join(",\n", items.Select(item => "  " + NestedOne(definition, item))) + "\n]";
    }

    private static string NestedOne(WorkflowDefinition definition, SourceValue item)
    {
        if (!item.IsObject)
            return definition.Source.Slice(item);
        var text = new StringBuilder("{");
        text.Append("\"source\": ").Append(End(definition, item, "source", "sourcePort", "Done"));
        text.Append(", \"target\": ").Append(End(definition, item, "target", "targetPort", "In"));
        foreach (var member in item.Members.Where(member => !EndMembers.Contains(member.Name)))
            text.Append(", ").Append(Quote(member.Name)).Append(": ").Append(definition.Source.Slice(member.Value));
        return text.Append('}').ToString();
    }

    private static string End(WorkflowDefinition definition, SourceValue item, string member, string portMember, string preset) =>
        item[member] is { IsObject: true } nested
            ? definition.Source.Slice(nested)
            : $"{{\"activity\": {Quote(item.StringOf(member) ?? "")}, \"port\": {Quote(item.StringOf(portMember) ?? preset)}}}";

    /// <summary>Changes the position if there is one, else adds what is missing of <c>metadata.designer.position</c>.</summary>
    private static void Move(TextEdits edits, Activity activity, DesignerBox place)
    {
        var value = $"{{ \"x\": {Number(place.X)}, \"y\": {Number(place.Y)} }}";
        var holder = activity.Source;
        string[] path = ["metadata", "designer", "position"];
        var depth = 0;
        while (depth < path.Length - 1 && holder.MemberOf(path[depth])?.Value is { IsObject: true } inner)
            (holder, depth) = (inner, depth + 1);
        foreach (var name in path[(depth + 1)..].Reverse())
            value = $"{{ \"{name}\": {value} }}";
        if (holder.MemberOf(path[depth])?.Value is { } old)
            edits.Replace(old.Start, old.End, value);
        else
            edits.Insert(holder.Start + 1, $"\"{path[depth]}\": {value}" + Comma(holder));
    }

    private static string Comma(SourceValue holder) => holder.Members.Count > 0 ? ", " : "";

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Quote(string text) => JsonSerializer.Serialize(text, Json.Relaxed);
}
