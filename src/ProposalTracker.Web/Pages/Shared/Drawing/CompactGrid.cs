using ProposalTracker.Features.Process;

namespace ProposalTracker.Web.Pages.Shared.Drawing;

/// <summary>
/// Draws the boxes of a definition closer together. Designers leave room for forks and switches that are not shown here:
/// which box stands left of, or above, which is kept, the distances are not.
/// </summary>
internal static class CompactGrid
{
    private const double ColumnGap = 32;
    private const double RowGap = 24;

    // Of a box, by the length of its words.
    private const double CharacterWidth = 14;
    private const double Padding = 24;
    private const double LeastWidth = 64;

    // Boxes whose edges differ by less stand in one column or row.
    private const double SameLine = 40;

    public static WorkflowDiagram Arrange(WorkflowDiagram diagram)
    {
        if (diagram.Nodes.Count == 0)
            return diagram;
        diagram = diagram with { Nodes = [.. diagram.Nodes.Select(Narrowed)] };
        var columns = Lines(diagram.Nodes.Select(node => node.X));
        var rows = Lines(diagram.Nodes.Select(node => node.Y));
        var places = Places(diagram.Nodes, columns, rows);
        var lefts = Starts(places, place => place.Value.Column, node => node.Width, ColumnGap);
        var tops = Starts(places, place => place.Value.Row, node => node.Height, RowGap);
        return diagram with { Nodes = [.. diagram.Nodes.Select(node => node with { X = lefts[places[node].Column], Y = tops[places[node].Row] })] };
    }

    private static DiagramNode Narrowed(DiagramNode node) =>
        node with { Width = Math.Min(node.Width, Math.Max(LeastWidth, (node.Label.Length * CharacterWidth) + Padding)) };

    // Two boxes that would cover each other: the later one goes to a row of its own below.
    private static Dictionary<DiagramNode, (int Column, double Row)> Places(IReadOnlyList<DiagramNode> nodes, List<double> columns, List<double> rows)
    {
        var places = new Dictionary<DiagramNode, (int Column, double Row)>();
        var taken = new HashSet<(int Column, double Row)>();
        foreach (var node in nodes)
        {
            var place = (Column: LineOf(node.X, columns), Row: (double)LineOf(node.Y, rows));
            while (!taken.Add(place))
                place = place with { Row = place.Row + 0.5 };
            places[node] = place;
        }
        return places;
    }

    private static Dictionary<TKey, double> Starts<TKey>(
        Dictionary<DiagramNode, (int Column, double Row)> places,
        Func<KeyValuePair<DiagramNode, (int Column, double Row)>, TKey> line,
        Func<DiagramNode, double> size,
        double gap)
        where TKey : notnull
    {
        var starts = new Dictionary<TKey, double>();
        var next = 0.0;
        foreach (var group in places.GroupBy(line).OrderBy(group => group.Key))
        {
            starts[group.Key] = next;
            next += group.Max(place => size(place.Key)) + gap;
        }
        return starts;
    }

    private static List<double> Lines(IEnumerable<double> edges)
    {
        var lines = new List<double>();
        foreach (var edge in edges.Order())
        {
            if (lines.Count == 0 || edge - lines[^1] >= SameLine)
                lines.Add(edge);
        }
        return lines;
    }

    private static int LineOf(double edge, List<double> lines) => lines.FindLastIndex(line => line <= edge);
}
