using ProposalTracker.Features.Process;

namespace ProposalTracker.Web.Pages.Shared.Drawing;

/// <summary>
/// The lines along which edges may run: beside every box, through the middle of every box, and lanes above and below all of them.
/// Points inside a box are blocked.
/// </summary>
internal sealed class RouteGrid
{
    private const double LargestStub = 24;
    private const double UsualStub = 16;
    private const double LaneHeight = 14;
    private const int Lanes = 8;
    private readonly bool[,] _blocked;

    public RouteGrid(IReadOnlyList<DiagramNode> nodes)
    {
        StubX = Stub(nodes.SelectMany(node => Gaps(node, nodes, next => next.X - (node.X + node.Width))));
        StubY = Stub(nodes.SelectMany(node => Gaps(node, nodes, next => next.Y - (node.Y + node.Height))));
        var top = nodes.Min(node => node.Y) - StubY;
        var bottom = nodes.Max(node => node.Y + node.Height) + StubY;
        var lanes = Enumerable.Range(0, Lanes).Select(lane => lane * LaneHeight).ToList();
        Xs = Distinct(nodes.SelectMany(node => new[] { node.X - StubX, node.X + (node.Width / 2), node.X + node.Width + StubX }));
        Ys = Distinct(nodes.SelectMany(node => new[] { node.Y - StubY, node.Y + (node.Height / 2), node.Y + node.Height + StubY })
            .Concat(lanes.Select(lane => top - lane)).Concat(lanes.Select(lane => bottom + lane)));
        _blocked = new bool[Xs.Count, Ys.Count];
        foreach (var node in nodes)
            Block(node);
    }

    /// <summary>Length of the piece that leaves a box sideways before it may bend.</summary>
    public double StubX { get; }

    /// <summary>Length of the piece that leaves a box up or down before it may bend.</summary>
    public double StubY { get; }

    public IReadOnlyList<double> Xs { get; }

    public IReadOnlyList<double> Ys { get; }

    public bool IsFree(int x, int y) => x >= 0 && y >= 0 && x < Xs.Count && y < Ys.Count && !_blocked[x, y];

    public int ColumnOf(double x) => Nearest(Xs, x);

    public int RowOf(double y) => Nearest(Ys, y);

    private void Block(DiagramNode node)
    {
        for (var x = 0; x < Xs.Count; x++)
        {
            for (var y = 0; y < Ys.Count; y++)
                _blocked[x, y] |= Xs[x] > node.X - 1 && Xs[x] < node.X + node.Width + 1 && Ys[y] > node.Y - 1 && Ys[y] < node.Y + node.Height + 1;
        }
    }

    private static IEnumerable<double> Gaps(DiagramNode node, IReadOnlyList<DiagramNode> nodes, Func<DiagramNode, double> gap) =>
        nodes.Where(next => next != node).Select(gap).Where(distance => distance > 0);

    // In a narrow gap its middle, so that the lines of the two neighbours are one; in a wide gap close to the boxes.
    private static double Stub(IEnumerable<double> gaps)
    {
        var half = gaps.DefaultIfEmpty(2 * UsualStub).Min() / 2;
        return half > LargestStub ? UsualStub : Math.Max(half, 4);
    }

    private static List<double> Distinct(IEnumerable<double> lines) => [.. lines.Select(line => Math.Round(line, 1)).Distinct().Order()];

    private static int Nearest(IReadOnlyList<double> lines, double value) =>
        Enumerable.Range(0, lines.Count).MinBy(index => Math.Abs(lines[index] - value));
}
