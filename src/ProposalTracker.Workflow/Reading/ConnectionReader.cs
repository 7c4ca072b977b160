namespace ProposalTracker.Workflow.Reading;

/// <summary>Reads the connections of a flowchart, in the nested form and in the old flat one.</summary>
internal sealed class ConnectionReader(SourceText source, FindingList findings, Activity flowchart)
{
    private const int MaxConnections = 5_000;

    private readonly Dictionary<string, Activity> _children = flowchart.Children
        .GroupBy(child => child.Id).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    public List<Connection> Read(SourceValue? list)
    {
        var connections = new List<Connection>();
        var seen = new HashSet<(string, string, string)>();
        foreach (var item in Items(list))
        {
            if (connections.Count >= MaxConnections)
            {
                ErrorAt(item, "too-many-connections", flowchart.Id, $"流程图“{flowchart.Id}”的连线超过 {MaxConnections} 条。");
                break;
            }

            if (ReadOne(item) is not { } connection)
                continue;
            if (seen.Add((connection.Source.Id, connection.SourcePort, connection.Target.Id)))
                connections.Add(connection);
            else
                findings.Warning(connection.Line, connection.Column, "duplicate-connection", connection.Source.Id, $"“{connection.Source.Id}”到“{connection.Target.Id}”的同一连线出现两次，只算一次。");
        }

        return connections;
    }

    /// <summary>The forms that Elsa takes: a list, a list wrapped in <c>$values</c>, and a single connection.</summary>
    private List<SourceValue> Items(SourceValue? list)
    {
        if (list is null)
            return [];
        if (list.IsArray)
            return list.Items;
        if (list.IsObject && list["$values"] is { IsArray: true } values)
            return values.Items;
        if (list.IsObject && list["source"] is not null)
            return [list];
        ErrorAt(list, "wrong-type", flowchart.Id, "connections 必须是列表。");
        return [];
    }

    private Connection? ReadOne(SourceValue item)
    {
        if (!item.IsObject || item["source"] is not { } from || item["target"] is not { } to)
        {
            ErrorAt(item, "bad-connection", flowchart.Id, "连线必须有 source 和 target。");
            return null;
        }

        var sourceId = IdOf(from);
        var targetId = IdOf(to);
        var start = Resolve(from, sourceId, "起点");
        var end = Resolve(to, targetId, "终点");
        if (start is null || end is null)
            return null;
        var (line, column) = source.PlaceOf(item.Start);
        return new Connection(start, Port(from, item, "sourcePort", "Done", start), end, Port(to, item, "targetPort", "In", end), line, column);
    }

    private Activity? Resolve(SourceValue end, string? id, string which)
    {
        if (id is not null && _children.TryGetValue(id, out var activity))
            return activity;
        ErrorAt(end, "dangling-connection", id ?? flowchart.Id, id is null
            ? $"连线的{which}没有写明活动（activity）。"
            : ContainerOf(flowchart, id) is { } inner
                ? $"连线的{which}“{id}”在容器“{inner.DisplayText}”里面；连线只能连接同一个流程图里的活动。"
                : $"连线的{which}“{id}”不在流程图“{flowchart.Id}”中。");
        return null;
    }

    /// <summary>The container further inside that holds the activity; null when there is none.</summary>
    private static Activity? ContainerOf(Activity around, string id) =>
        around.Children.Select(child => child.Children.Any(inner => inner.Id == id) ? child : ContainerOf(child, id)).FirstOrDefault(found => found is not null);

    private static string? IdOf(SourceValue end) => end.IsString ? end.Text : end.IsObject ? end.StringOf("activity") : null;

    private string Port(SourceValue end, SourceValue item, string flatMember, string preset, Activity activity)
    {
        var port = end.IsObject ? end["port"] : item[flatMember];
        if (port is { IsString: false })
            ErrorAt(port, "wrong-type", activity.Id, "连线的端口（port）必须是文本。");
        return port is { IsString: true, Text.Length: > 0 } ? port.Text : preset;
    }

    private void ErrorAt(SourceValue value, string code, string? activityId, string message)
    {
        var (line, column) = source.PlaceOf(value.Start);
        findings.Error(line, column, code, activityId, message);
    }
}
