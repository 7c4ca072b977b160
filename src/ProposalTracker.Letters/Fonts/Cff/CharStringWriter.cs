namespace ProposalTracker.Letters.Fonts.Cff;

/// <summary>
/// Writes segments with whole-number points as a charstring of type 2, without subroutines and hints. Segments that the
/// same operator can draw share it; a curve that starts or ends along an axis leaves out the zeros.
/// </summary>
internal sealed class CharStringWriter
{
    private const int StackLimit = 48;

    private readonly List<byte> code = [];
    private readonly List<int> operands = [];
    private int pending;
    private int x;
    private int y;

    /// <param name="width">Null for the font's default width.</param>
    internal static byte[] Write(List<Segment> outline, int? width)
    {
        var writer = new CharStringWriter();
        if (width is { } units)
            writer.operands.Add(units);
        foreach (var segment in outline)
            writer.Add(segment);
        writer.Flush();
        writer.WriteOperands();
        writer.code.Add(14);
        return [.. writer.code];
    }

    private void Add(Segment segment)
    {
        int dx = (int)segment.X3 - x, dy = (int)segment.Y3 - y;
        switch (segment.Kind)
        {
            case SegmentKind.Move: Move(dx, dy); break;
            case SegmentKind.Line: Line(dx, dy); break;
            default: Curve((int)segment.X1 - x, (int)segment.Y1 - y, segment); break;
        }

        (x, y) = ((int)segment.X3, (int)segment.Y3);
    }

    private void Move(int dx, int dy)
    {
        Flush(); // only the width may stand before the first move
        if (dy == 0)
            Append(22, dx);
        else if (dx == 0)
            Append(4, dy);
        else
            Append(21, dx, dy);
        Flush();
    }

    private void Line(int dx, int dy)
    {
        if (dx != 0 && dy != 0)
        {
            SlantedLine(dx, dy);
            return;
        }

        // 6 and 7 alternate between the axes; which one stands first is known from the number of operands.
        var isHorizontal = dy == 0;
        var continues = pending is 6 or 7 && operands.Count < StackLimit && (pending == 6) == (isHorizontal == (operands.Count % 2 == 0));
        if (!continues)
            Flush();
        Append(continues ? pending : isHorizontal ? 6 : 7, isHorizontal ? dx : dy);
    }

    /// <summary>A line after curves goes with them (rcurveline), which saves an operator and never costs one.</summary>
    private void SlantedLine(int dx, int dy)
    {
        if (pending == 8 && operands.Count + 2 <= StackLimit)
        {
            Append(24, dx, dy);
            Flush();
            return;
        }

        Continue(5, 2);
        Append(5, dx, dy);
    }

    private void Curve(int dx1, int dy1, Segment c)
    {
        int dx2 = (int)c.X2 - (int)c.X1, dy2 = (int)c.Y2 - (int)c.Y1, dx3 = (int)c.X3 - (int)c.X2, dy3 = (int)c.Y3 - (int)c.Y2;
        if (dy1 == 0 && dx3 == 0)
            Alternate(startsHorizontal: true, dx1, dx2, dy2, dy3);
        else if (dx1 == 0 && dy3 == 0)
            Alternate(startsHorizontal: false, dy1, dx2, dy2, dx3);
        else if (dy3 == 0 && pending == 27 && dy1 == 0 && operands.Count + 4 <= StackLimit)
            Append(27, dx1, dx2, dy2, dx3);
        else if (dx3 == 0 && pending == 26 && dx1 == 0 && operands.Count + 4 <= StackLimit)
            Append(26, dy1, dx2, dy2, dy3);
        else if (pending == 8 && operands.Count + 6 <= StackLimit)
            General(dx1, dy1, dx2, dy2, dx3, dy3); // as short here as an operator of its own
        else if (dy3 == 0)
            Start(27, dy1, dx1, dx2, dy2, dx3);
        else if (dx3 == 0)
            Start(26, dx1, dy1, dx2, dy2, dy3);
        else
            General(dx1, dy1, dx2, dy2, dx3, dy3);
    }

    private void General(int dx1, int dy1, int dx2, int dy2, int dx3, int dy3)
    {
        if (pending == 5 && operands.Count + 6 <= StackLimit)
        {
            Append(25, dx1, dy1, dx2, dy2, dx3, dy3); // rlinecurve
            Flush();
            return;
        }

        Continue(8, 6);
        Append(8, dx1, dy1, dx2, dy2, dx3, dy3);
    }

    /// <summary>hhcurveto and vvcurveto: the odd first operand is left out when it is 0.</summary>
    private void Start(int op, int odd, int a, int b, int c, int d)
    {
        Flush();
        if (odd != 0)
            Append(op, odd);
        Append(op, a, b, c, d);
    }

    /// <summary>hvcurveto and vhcurveto: curves that start along one axis and end along the other, in turn.</summary>
    private void Alternate(bool startsHorizontal, int a, int b, int c, int d)
    {
        var isPending = pending is 30 or 31 && operands.Count + 4 <= StackLimit;
        var nextIsHorizontal = (pending == 31) == (operands.Count / 4 % 2 == 0);
        if (!isPending || nextIsHorizontal != startsHorizontal)
            Flush();
        Append(pending is 30 or 31 ? pending : startsHorizontal ? 31 : 30, a, b, c, d);
    }

    private void Continue(int op, int count)
    {
        if (pending != op || operands.Count + count > StackLimit)
            Flush();
    }

    private void Append(int op, params ReadOnlySpan<int> values)
    {
        pending = op;
        foreach (var value in values)
            operands.Add(value);
    }

    private void Flush()
    {
        if (pending == 0)
            return;
        WriteOperands();
        code.Add((byte)pending);
        pending = 0;
    }

    private void WriteOperands()
    {
        foreach (var value in operands)
            WriteNumber(code, value);
        operands.Clear();
    }

    internal static void WriteNumber(List<byte> bytes, int value)
    {
        switch (value)
        {
            case >= -107 and <= 107: bytes.Add((byte)(value + 139)); break;
            case >= 108 and <= 1131: bytes.AddRange([(byte)(((value - 108) >> 8) + 247), (byte)(value - 108)]); break;
            case >= -1131 and <= -108: bytes.AddRange([(byte)(((-value - 108) >> 8) + 251), (byte)(-value - 108)]); break;
            default: bytes.AddRange([28, (byte)(value >> 8), (byte)value]); break;
        }
    }
}
