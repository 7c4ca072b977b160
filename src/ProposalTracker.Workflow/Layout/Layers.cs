using ProposalTracker.Workflow.Activities;

namespace ProposalTracker.Workflow.Layout;

/// <summary>
/// Left to right: an activity stands one column behind the last of those that lead to it (ways back do not count), in a
/// column in the order of those before it. Places of the file are kept; what has none comes below them.
/// </summary>
internal static class Layers
{
    private const double ColumnWidth = 200;
    private const double RowHeight = 100;
    private const double Width = 140;
    private const double Height = 50;

    public static IEnumerable<(Activity Child, DesignerBox Box)> Place(Activity container)
    {
        var isHeaped = container.Children.Count > 1 && container.Children.Select(child => (child.Box?.X, child.Box?.Y)).Distinct().Count() == 1;
        var placed = isHeaped ? [] : container.Children.Where(child => child.Box is not null).ToList();
        var below = placed.Count == 0 ? 0 : placed.Max(child => child.Box?.Y ?? 0) + RowHeight;
        var columns = ColumnsOf(container);
        var rows = RowsOf(container, columns, child => !placed.Contains(child));
        foreach (var child in container.Children)
        {
            yield return (child, placed.Contains(child) && child.Box is { } box
                ? box
                : new DesignerBox(columns[child.Ordinal] * ColumnWidth, below + (rows[child.Ordinal] * RowHeight), child.Box?.Width ?? Width, child.Box?.Height ?? Height));
        }
    }

    private static int[] ColumnsOf(Activity container)
    {
        var columns = new int[container.Children.Count];
        if (container.Kind is not Flowchart)
            return [.. container.Children.Select(child => child.Ordinal)];
        var graph = container.Graph;
        foreach (var child in container.Children.Where(graph.IsReachable).OrderBy(graph.Order))
            foreach (var connection in graph.OutOf(child))
                if (graph.Order(connection.Target) > graph.Order(child))
                    columns[connection.Target.Ordinal] = Math.Max(columns[connection.Target.Ordinal], columns[child.Ordinal] + 1);
        return columns;
    }

    private static int[] RowsOf(Activity container, int[] columns, Predicate<Activity> isPlacedHere)
    {
        var rows = new int[columns.Length];
        foreach (var column in container.Children.Where(child => isPlacedHere(child)).GroupBy(child => columns[child.Ordinal]).OrderBy(column => column.Key))
        {
            var row = 0;
            foreach (var child in column.OrderBy(child => MeanRowBefore(container, child, columns, rows)).ThenBy(child => child.Ordinal))
                rows[child.Ordinal] = row++;
        }

        return rows;
    }

    private static double MeanRowBefore(Activity container, Activity child, int[] columns, int[] rows) => container.Connections
        .Where(connection => connection.Target == child && columns[connection.Source.Ordinal] < columns[child.Ordinal])
        .Select(connection => (double)rows[connection.Source.Ordinal]).DefaultIfEmpty(0).Average();
}
