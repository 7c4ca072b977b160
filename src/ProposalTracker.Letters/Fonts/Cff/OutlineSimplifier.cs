namespace ProposalTracker.Letters.Fonts.Cff;

/// <summary>
/// Drops what no printer can show: curves and bends that stay within a thousandth of an em of a straight line. Traced
/// fonts are full of them; at 3号 it is a tenth of a printer's dot, and the letter gets a fifth smaller.
/// </summary>
internal static class OutlineSimplifier
{
    /// <summary>In thousandths of an em, for each of the two steps.</summary>
    private const double Tolerance = 0.75;

    /// <returns>Segments with whole-number points.</returns>
    internal static List<Segment> Simplify(List<Segment> outline, int unitsPerEm)
    {
        var tolerance = Tolerance * unitsPerEm / 1000;
        var straight = new List<Segment>(outline.Count);
        double x = 0, y = 0;
        foreach (var segment in outline)
        {
            var rounded = Round(segment);
            if (rounded.Kind == SegmentKind.Curve && IsNearlyStraight(x, y, rounded, tolerance))
                rounded = Segment.Line(rounded.X3, rounded.Y3);
            (x, y) = (rounded.X3, rounded.Y3);
            straight.Add(rounded);
        }

        return JoinLines(straight, tolerance);
    }

    private static Segment Round(Segment s) => new(
        s.Kind, Math.Round(s.X1), Math.Round(s.Y1), Math.Round(s.X2), Math.Round(s.Y2), Math.Round(s.X3), Math.Round(s.Y3));

    /// <summary>A curve lies in the hull of its points: 3/4 of a control point's distance bounds its own.</summary>
    private static bool IsNearlyStraight(double x, double y, Segment c, double tolerance)
    {
        double dx = c.X3 - x, dy = c.Y3 - y, length = Math.Sqrt((dx * dx) + (dy * dy));
        if (length < 1)
            return false;
        var (along1, off1) = Project(c.X1 - x, c.Y1 - y);
        var (along2, off2) = Project(c.X2 - x, c.Y2 - y);
        return along1 >= -tolerance && along2 >= -tolerance && along1 <= length + tolerance && along2 <= length + tolerance
            && 0.75 * Math.Max(Math.Abs(off1), Math.Abs(off2)) <= tolerance;

        (double Along, double Off) Project(double px, double py) => (((px * dx) + (py * dy)) / length, ((px * dy) - (py * dx)) / length);
    }

    private static List<Segment> JoinLines(List<Segment> outline, double tolerance)
    {
        var joined = new List<Segment>(outline.Count);
        double startX = 0, startY = 0;
        for (var i = 0; i < outline.Count;)
        {
            var end = i + 1;
            if (outline[i].Kind == SegmentKind.Line)
            {
                while (end < outline.Count && outline[end].Kind == SegmentKind.Line && FitsOneLine(outline, i, end, startX, startY, tolerance))
                    end++;
            }

            var last = outline[end - 1];
            if (last.Kind != SegmentKind.Line || !last.X3.Equals(startX) || !last.Y3.Equals(startY))
                joined.Add(last);
            (startX, startY) = (last.X3, last.Y3);
            i = end;
        }

        return joined;
    }

    /// <summary>Whether the points from <paramref name="from"/> up to <paramref name="to"/> lie on the way to the last, each further on.</summary>
    private static bool FitsOneLine(List<Segment> outline, int from, int to, double x, double y, double tolerance)
    {
        double dx = outline[to].X3 - x, dy = outline[to].Y3 - y, length = Math.Sqrt((dx * dx) + (dy * dy));
        var reached = 0.0;
        for (var i = from; i < to; i++)
        {
            double px = outline[i].X3 - x, py = outline[i].Y3 - y;
            var along = ((px * dx) + (py * dy)) / Math.Max(length, 1);
            if (along < reached || along > length || Math.Abs((px * dy) - (py * dx)) > tolerance * length)
                return false;
            reached = along;
        }

        return length >= 1;
    }
}
