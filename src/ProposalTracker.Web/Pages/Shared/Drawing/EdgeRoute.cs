using ProposalTracker.Features.Process;

namespace ProposalTracker.Web.Pages.Shared.Drawing;

/// <summary>One way as it is drawn: corner points from box to box, and where its label stands.</summary>
internal sealed record EdgeRoute(DiagramEdge Edge, IReadOnlyList<(double X, double Y)> Points)
{
    /// <summary>SVG path through the points.</summary>
    public string Path => "M" + string.Join("L", Points.Select(point => $"{point.X:0.#} {point.Y:0.#}"));

    /// <summary>SVG triangle at the end, pointing into the box.</summary>
    public string ArrowHead
    {
        get
        {
            var (tip, before) = (Points[^1], Points[^2]);
            var (dx, dy) = (Math.Sign(tip.X - before.X), Math.Sign(tip.Y - before.Y));
            var (backX, backY) = (tip.X - (8 * dx), tip.Y - (8 * dy));
            return $"{tip.X:0.#},{tip.Y:0.#} {backX - (4 * dy):0.#},{backY - (4 * dx):0.#} {backX + (4 * dy):0.#},{backY + (4 * dx):0.#}";
        }
    }

    private const double LongEnough = 24;

    /// <summary>
    /// Baseline middle of the label: at the longest level piece that no other route shares, or the longest upright one when no
    /// level piece is long enough; above the line, but below one that runs under the boxes. Where routes share a line, each has
    /// its label close to the box that it leaves.
    /// </summary>
    /// <param name="routes">All routes of the drawing.</param>
    public (double X, double Y) LabelAt(IReadOnlyList<EdgeRoute> routes)
    {
        var all = Pieces.ToList();
        var own = all.Where(piece => !routes.Any(other => other != this && other.Pieces.Any(taken => RunTogether(piece, taken)))).ToList();
        var pieces = own.Exists(piece => Length(piece) >= LongEnough) ? own : all;
        var level = pieces.Where(IsLevel).DefaultIfEmpty(pieces[0]).MaxBy(Length);
        var chosen = IsLevel(level) && Length(level) >= LongEnough ? level : pieces.MaxBy(Length);
        var y = (chosen.First.Y + chosen.Second.Y) / 2;
        var runsBelow = IsLevel(chosen) && y > Points[0].Y && y > Points[^1].Y;
        var middle = Math.Min(Length(chosen) / 2, pieces == own ? double.MaxValue : ((Edge.Label?.Length ?? 0) * 6) + 8);
        var x = IsLevel(chosen) ? chosen.First.X + (Math.Sign(chosen.Second.X - chosen.First.X) * middle) : chosen.First.X;
        return (x, runsBelow ? y + 14 : y - 5);
    }

    private IEnumerable<((double X, double Y) First, (double X, double Y) Second)> Pieces => Points.Zip(Points.Skip(1));

    private static bool IsLevel(((double X, double Y) First, (double X, double Y) Second) piece) => Math.Abs(piece.First.Y - piece.Second.Y) < 0.2;

    private static bool RunTogether(
        ((double X, double Y) First, (double X, double Y) Second) one, ((double X, double Y) First, (double X, double Y) Second) other) =>
        IsLevel(one) == IsLevel(other) && (IsLevel(one)
            ? Math.Abs(one.First.Y - other.First.Y) < 0.2 && Overlap(one.First.X, one.Second.X, other.First.X, other.Second.X) > 1
            : Math.Abs(one.First.X - other.First.X) < 0.2 && Overlap(one.First.Y, one.Second.Y, other.First.Y, other.Second.Y) > 1);

    private static double Overlap(double a, double b, double c, double d) => Math.Min(Math.Max(a, b), Math.Max(c, d)) - Math.Max(Math.Min(a, b), Math.Min(c, d));

    private static double Length(((double X, double Y) First, (double X, double Y) Second) piece) =>
        Math.Abs(piece.First.X - piece.Second.X) + Math.Abs(piece.First.Y - piece.Second.Y);
}
