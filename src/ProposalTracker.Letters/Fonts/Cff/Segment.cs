namespace ProposalTracker.Letters.Fonts.Cff;

/// <summary>A piece of a glyph's outline that ends at (X3, Y3): a move, a line, or a cubic curve with two control points.</summary>
internal readonly record struct Segment(SegmentKind Kind, double X1, double Y1, double X2, double Y2, double X3, double Y3)
{
    internal static Segment Move(double x, double y) => new(SegmentKind.Move, 0, 0, 0, 0, x, y);

    internal static Segment Line(double x, double y) => new(SegmentKind.Line, 0, 0, 0, 0, x, y);
}

internal enum SegmentKind : byte
{
    Move,
    Line,
    Curve,
}
