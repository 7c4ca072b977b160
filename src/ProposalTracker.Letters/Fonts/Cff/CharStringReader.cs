namespace ProposalTracker.Letters.Fonts.Cff;

/// <summary>
/// Draws a charstring of type 2 (Adobe Technical Note 5177) into segments with absolute points. Hints are passed over.
/// </summary>
internal ref struct CharStringReader
{
    private const int DeepestCall = 10;

    private readonly ReadOnlySpan<byte> cff;
    private readonly CffIndex globals;
    private readonly CffIndex locals;
    private readonly List<Segment> segments;
    private readonly double[] stack = new double[64];
    private int height;
    private int stems;
    private double x;
    private double y;
    private bool ended;

    private CharStringReader(ReadOnlySpan<byte> cff, CffIndex globals, CffIndex locals, List<Segment> segments)
    {
        this.cff = cff;
        this.globals = globals;
        this.locals = locals;
        this.segments = segments;
    }

    /// <exception cref="InvalidDataException">Damaged, or written with operators that no font for text uses.</exception>
    internal static List<Segment> Read(CffFont font, ReadOnlySpan<byte> cff, int glyph)
    {
        var segments = new List<Segment>();
        var reader = new CharStringReader(cff, font.GlobalSubrs, font.LocalSubrs(cff, glyph), segments);
        reader.Run(font.CharString(cff, glyph), 0);
        return segments;
    }

    private void Run(ReadOnlySpan<byte> code, int depth)
    {
        if (depth > DeepestCall)
            throw new InvalidDataException("charstring calls itself");
        for (var i = 0; i < code.Length && !ended;)
        {
            int b = code[i++];
            if (b >= 32 || b == 28)
            {
                Push(Number(code, b, ref i));
                continue;
            }

            switch (b)
            {
                case 10: Run(Subroutine(locals), depth + 1); break;
                case 29: Run(Subroutine(globals), depth + 1); break;
                case 11: return;
                case 12: Flex(code[i++]); break;
                case 19 or 20:
                    stems += height / 2;
                    height = 0;
                    i += (stems + 7) / 8;
                    break;
                default: Execute(b); break;
            }
        }
    }

    private static double Number(ReadOnlySpan<byte> code, int b, ref int i)
    {
        switch (b)
        {
            case 28: i += 2; return code.I16(i - 2);
            case <= 246: return b - 139;
            case <= 250: return ((b - 247) * 256) + code[i++] + 108;
            case <= 254: return (-(b - 251) * 256) - code[i++] - 108;
            default: i += 4; return (int)code.U32(i - 4) / 65536.0;
        }
    }

    private void Execute(int op)
    {
        switch (op)
        {
            case 1 or 3 or 18 or 23: stems += height / 2; break;
            case 4: Move(0, Top(1)); break;
            case 5: Lines(0, height); break;
            case 6: AxisLines(isHorizontal: true); break;
            case 7: AxisLines(isHorizontal: false); break;
            case 8: Curves(0, height); break;
            case 14: End(); break;
            case 21: Move(Top(2), Top(1)); break;
            case 22: Move(Top(1), 0); break;
            case 24: Curves(0, height - 2); Lines(height - 2, height); break;
            case 25: Lines(0, height - 6); Curves(height - 6, height); break;
            case 26: VerticalCurves(); break;
            case 27: HorizontalCurves(); break;
            case 30: AlternatingCurves(isHorizontal: false); break;
            case 31: AlternatingCurves(isHorizontal: true); break;
            default: throw new InvalidDataException($"charstring operator {op}");
        }

        height = 0;
    }

    private void End()
    {
        // Four operands would build an accented letter of two others: an old form that Han fonts do not use.
        if (height >= 4)
            throw new InvalidDataException("composed charstring");
        ended = true;
    }

    private void Push(double value)
    {
        if (height == stack.Length)
            throw new InvalidDataException("charstring stack overflows");
        stack[height++] = value;
    }

    private readonly double Top(int place) => height >= place ? stack[height - place] : throw new InvalidDataException("charstring stack is empty");

    private ReadOnlySpan<byte> Subroutine(CffIndex subrs)
    {
        var bias = subrs.Count < 1240 ? 107 : subrs.Count < 33900 ? 1131 : 32768;
        var number = (int)Top(1) + bias;
        height--;
        return subrs.Piece(cff, number);
    }

    private void Move(double dx, double dy)
    {
        x += dx;
        y += dy;
        segments.Add(Segment.Move(x, y));
    }

    private void Line(double dx, double dy)
    {
        x += dx;
        y += dy;
        segments.Add(Segment.Line(x, y));
    }

    private void Curve(double dx1, double dy1, double dx2, double dy2, double dx3, double dy3)
    {
        double x1 = x + dx1, y1 = y + dy1, x2 = x1 + dx2, y2 = y1 + dy2;
        x = x2 + dx3;
        y = y2 + dy3;
        segments.Add(new Segment(SegmentKind.Curve, x1, y1, x2, y2, x, y));
    }

    private void Lines(int from, int to)
    {
        for (var i = Math.Max(from, 0); i + 1 < to; i += 2)
            Line(stack[i], stack[i + 1]);
    }

    private void AxisLines(bool isHorizontal)
    {
        for (var i = 0; i < height; i++, isHorizontal = !isHorizontal)
            Line(isHorizontal ? stack[i] : 0, isHorizontal ? 0 : stack[i]);
    }

    private void Curves(int from, int to)
    {
        for (var i = Math.Max(from, 0); i + 5 < to; i += 6)
            Curve(stack[i], stack[i + 1], stack[i + 2], stack[i + 3], stack[i + 4], stack[i + 5]);
    }

    private void VerticalCurves()
    {
        var first = height % 4 != 0 ? stack[0] : 0;
        for (var i = height % 4 != 0 ? 1 : 0; i + 3 < height; i += 4, first = 0)
            Curve(first, stack[i], stack[i + 1], stack[i + 2], 0, stack[i + 3]);
    }

    private void HorizontalCurves()
    {
        var first = height % 4 != 0 ? stack[0] : 0;
        for (var i = height % 4 != 0 ? 1 : 0; i + 3 < height; i += 4, first = 0)
            Curve(stack[i], first, stack[i + 1], stack[i + 2], stack[i + 3], 0);
    }

    private void AlternatingCurves(bool isHorizontal)
    {
        for (var i = 0; i + 3 < height; i += 4, isHorizontal = !isHorizontal)
        {
            var last = height - i == 5 ? stack[i + 4] : 0;
            if (isHorizontal)
                Curve(stack[i], 0, stack[i + 1], stack[i + 2], last, stack[i + 3]);
            else
                Curve(0, stack[i], stack[i + 1], stack[i + 2], stack[i + 3], last);
        }
    }

    private void Flex(int op)
    {
        var s = stack;
        switch (op)
        {
            case 34 when height >= 7:
                Curve(s[0], 0, s[1], s[2], s[3], 0);
                Curve(s[4], 0, s[5], -s[2], s[6], 0);
                break;
            case 35 when height >= 12:
                Curves(0, 12);
                break;
            case 36 when height >= 9:
                Curve(s[0], s[1], s[2], s[3], s[4], 0);
                Curve(s[5], 0, s[6], s[7], s[8], -(s[1] + s[3] + s[7]));
                break;
            case 37 when height >= 11:
                double dx = s[0] + s[2] + s[4] + s[6] + s[8], dy = s[1] + s[3] + s[5] + s[7] + s[9];
                var isHorizontal = Math.Abs(dx) > Math.Abs(dy);
                Curves(0, 6);
                Curve(s[6], s[7], s[8], s[9], isHorizontal ? s[10] : -dx, isHorizontal ? -dy : s[10]);
                break;
            default:
                throw new InvalidDataException($"charstring operator 12 {op}");
        }

        height = 0;
    }
}
