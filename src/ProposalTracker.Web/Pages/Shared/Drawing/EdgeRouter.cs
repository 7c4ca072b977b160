using ProposalTracker.Features.Process;

namespace ProposalTracker.Web.Pages.Shared.Drawing;

/// <summary>
/// Lays the edges of a diagram one after the other as level and upright lines around the boxes: each takes the cheapest
/// way through the grid (Dijkstra), where length, bends, crossings and running on top of another edge cost. Edges that leave
/// or enter the same box may share a line, which makes forks and joins. Ways back leave a box at its lower side.
/// </summary>
internal sealed class EdgeRouter
{
    private const double BendCost = 30;
    private const double CrossingCost = 400;
    private const double OverlapCost = 900;
    private const double UpperSideCost = 120;
    private static readonly (int X, int Y)[] Steps = [(1, 0), (0, 1), (-1, 0), (0, -1)];
    private readonly RouteGrid _grid;
    private readonly Dictionary<string, DiagramNode> _nodes;
    private readonly Dictionary<(int X, int Y), List<(DiagramEdge Edge, bool Level)>> _taken = [];

    private EdgeRouter(WorkflowDiagram diagram)
    {
        _grid = new RouteGrid(diagram.Nodes);
        _nodes = diagram.Nodes.ToDictionary(node => node.Id);
    }

    /// <summary>Routes in the order of the diagram's edges; an edge from or to a step that is not drawn is left out.</summary>
    public static IReadOnlyList<EdgeRoute> Routes(WorkflowDiagram diagram)
    {
        if (diagram.Nodes.Count == 0)
            return [];
        var router = new EdgeRouter(diagram);
        var routes = diagram.Edges
            .Where(edge => router._nodes.ContainsKey(edge.From) && router._nodes.ContainsKey(edge.To) && edge.From != edge.To)
            .OrderBy(router.IsBack).ThenBy(router.Span)
            .ToDictionary(edge => edge, router.Lay);
        return [.. diagram.Edges.Where(routes.ContainsKey).Select(edge => routes[edge])];
    }

    private bool IsBack(DiagramEdge edge) => _nodes[edge.To].X < _nodes[edge.From].X + _nodes[edge.From].Width;

    private double Span(DiagramEdge edge) =>
        Math.Abs(_nodes[edge.To].X - _nodes[edge.From].X) + Math.Abs(_nodes[edge.To].Y - _nodes[edge.From].Y);

    private EdgeRoute Lay(DiagramEdge edge)
    {
        var starts = Ports(_nodes[edge.From], IsBack(edge), leaving: true);
        var ends = Ports(_nodes[edge.To], IsBack(edge), leaving: false);
        var cells = Cheapest(edge, starts, ends);
        var start = starts.First(port => port.Cell == cells[0]);
        var end = ends.First(port => port.Cell == cells[^1]);
        Take(edge, cells);
        return new EdgeRoute(edge, Corners([start.At, .. cells.Select(cell => (_grid.Xs[cell.X], _grid.Ys[cell.Y])), end.At]));
    }

    // A port: where the line touches the box, the grid point before it, the direction of travel there and what using it costs.
    private List<((double X, double Y) At, (int X, int Y) Cell, int Direction, double Cost)> Ports(DiagramNode node, bool isBack, bool leaving)
    {
        var (middleX, middleY) = (node.X + (node.Width / 2), node.Y + (node.Height / 2));
        if (!isBack)
        {
            var (edgeX, away) = leaving ? (node.X + node.Width, _grid.StubX) : (node.X, -_grid.StubX);
            return [((edgeX, middleY), (_grid.ColumnOf(edgeX + away), _grid.RowOf(middleY)), 0, 0)];
        }
        var bottom = node.Y + node.Height;
        return
        [
            ((middleX, bottom), (_grid.ColumnOf(middleX), _grid.RowOf(bottom + _grid.StubY)), leaving ? 1 : 3, 0),
            ((middleX, node.Y), (_grid.ColumnOf(middleX), _grid.RowOf(node.Y - _grid.StubY)), leaving ? 3 : 1, UpperSideCost),
        ];
    }

    private List<(int X, int Y)> Cheapest(
        DiagramEdge edge,
        List<((double X, double Y) At, (int X, int Y) Cell, int Direction, double Cost)> starts,
        List<((double X, double Y) At, (int X, int Y) Cell, int Direction, double Cost)> ends)
    {
        var costs = new Dictionary<(int X, int Y, int Direction), double>();
        var cameFrom = new Dictionary<(int X, int Y, int Direction), (int X, int Y, int Direction)>();
        var open = new PriorityQueue<(int X, int Y, int Direction, bool IsGoal), double>();
        foreach (var start in starts)
        {
            costs[(start.Cell.X, start.Cell.Y, start.Direction)] = start.Cost;
            open.Enqueue((start.Cell.X, start.Cell.Y, start.Direction, false), start.Cost);
        }
        while (open.TryDequeue(out var state, out var cost))
        {
            var place = (state.X, state.Y, state.Direction);
            if (state.IsGoal)
                return WayTo(place, cameFrom);
            foreach (var end in ends.Where(end => end.Cell == (state.X, state.Y) && !IsOpposite(end.Direction, state.Direction)))
                open.Enqueue((state.X, state.Y, state.Direction, true), cost + end.Cost + (end.Direction == state.Direction ? 0 : BendCost));
            if (cost > costs[place])
                continue;
            for (var direction = 0; direction < 4; direction++)
            {
                var next = (X: state.X + Steps[direction].X, Y: state.Y + Steps[direction].Y, Direction: direction);
                if (IsOpposite(direction, state.Direction) || !_grid.IsFree(next.X, next.Y))
                    continue;
                var total = cost + StepCost(edge, place, next);
                if (total >= costs.GetValueOrDefault(next, double.MaxValue))
                    continue;
                costs[next] = total;
                cameFrom[next] = place;
                open.Enqueue((next.X, next.Y, direction, false), total);
            }
        }
        // Boxes that touch leave no way between them: a straight line is better than none.
        return [starts[0].Cell, ends[0].Cell];
    }

    private double StepCost(DiagramEdge edge, (int X, int Y, int Direction) from, (int X, int Y, int Direction) to)
    {
        var isLevel = to.Direction % 2 == 0;
        var length = Math.Abs(_grid.Xs[to.X] - _grid.Xs[from.X]) + Math.Abs(_grid.Ys[to.Y] - _grid.Ys[from.Y]);
        var cost = length + (from.Direction == to.Direction ? 0 : BendCost);
        foreach (var (other, level) in _taken.GetValueOrDefault((to.X, to.Y)) ?? [])
        {
            var isRelated = other.From == edge.From || other.To == edge.To;
            cost += (isRelated, level == isLevel) switch
            {
                (true, true) => -length / 4,
                (true, false) => 0,
                (false, true) => OverlapCost,
                (false, false) => CrossingCost,
            };
        }
        return Math.Max(cost, 0.01);
    }

    private void Take(DiagramEdge edge, List<(int X, int Y)> cells)
    {
        foreach (var (from, to) in cells.Zip(cells.Skip(1)))
        {
            var isLevel = from.Y == to.Y;
            Mark(from, edge, isLevel);
            Mark(to, edge, isLevel);
        }
    }

    private void Mark((int X, int Y) cell, DiagramEdge edge, bool isLevel)
    {
        if (!_taken.TryGetValue(cell, out var marks))
            _taken[cell] = marks = [];
        if (!marks.Contains((edge, isLevel)))
            marks.Add((edge, isLevel));
    }

    private static List<(int X, int Y)> WayTo(
        (int X, int Y, int Direction) goal, Dictionary<(int X, int Y, int Direction), (int X, int Y, int Direction)> cameFrom)
    {
        var way = new List<(int X, int Y)> { (goal.X, goal.Y) };
        while (cameFrom.TryGetValue(goal, out goal))
            way.Add((goal.X, goal.Y));
        way.Reverse();
        return way;
    }

    private static List<(double X, double Y)> Corners(List<(double X, double Y)> points)
    {
        var corners = new List<(double X, double Y)> { points[0] };
        for (var index = 1; index < points.Count - 1; index++)
        {
            var (before, here, after) = (corners[^1], points[index], points[index + 1]);
            if (!((Same(before.X, here.X) && Same(here.X, after.X)) || (Same(before.Y, here.Y) && Same(here.Y, after.Y))))
                corners.Add(here);
        }
        corners.Add(points[^1]);
        return corners;
    }

    private static bool Same(double one, double other) => Math.Abs(one - other) < 0.2;

    private static bool IsOpposite(int one, int other) => (one + 2) % 4 == other;
}
