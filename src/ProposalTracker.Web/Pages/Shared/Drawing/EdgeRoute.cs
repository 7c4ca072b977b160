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

    /// <summary>
    /// Baseline middle of the label: at the longest level piece, or the longest upright one when no level piece is long enough;
    /// above the line, but below one that runs under the boxes.
    /// </summary>
    public (double X, double Y) LabelAt
    {
        get
        {
            var pieces = Points.Zip(Points.Skip(1)).ToList();
            var level = pieces.Where(piece => piece.First.Y == piece.Second.Y).DefaultIfEmpty(pieces[0]).MaxBy(Length);
            var chosen = Length(level) >= 24 ? level : pieces.MaxBy(Length);
            var y = (chosen.First.Y + chosen.Second.Y) / 2;
            var runsBelow = chosen == level && y > Points[0].Y && y > Points[^1].Y;
            return ((chosen.First.X + chosen.Second.X) / 2, runsBelow ? y + 14 : y - 5);
        }
    }

    private static double Length(((double X, double Y) First, (double X, double Y) Second) piece) =>
        Math.Abs(piece.First.X - piece.Second.X) + Math.Abs(piece.First.Y - piece.Second.Y);
}
