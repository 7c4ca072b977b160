namespace ProposalTracker.Letters.Typesetting;

/// <summary>
/// Breaks a paragraph into lines. The idea: fill the line; where the break would be illegal, first pull the offending
/// mark in by squeezing the marks of the line, at most half a cell each, else push the last legal unit out and spread the
/// gaps (GB/T 15834-2011, clause 5). Nothing hangs into the margin.
/// </summary>
internal sealed class LineBreaker
{
    private const double Tolerance = 1e-6;

    // Wider gaps would look like words; such a line stays ragged.
    private const double WidestGap = 0.3;

    private readonly IReadOnlyList<SetCharacter> text;
    private readonly bool[] legal;

    private LineBreaker(IReadOnlyList<SetCharacter> text, double width)
    {
        this.text = text;
        legal = BreakRules.LegalStarts(text, width);
    }

    /// <param name="width">Of the block, in cells.</param>
    /// <param name="firstIndent">Empty cells before the first line.</param>
    /// <param name="hangingIndent">Empty cells before the others.</param>
    internal static List<SetLine> Break(IReadOnlyList<SetCharacter> text, double width, double firstIndent, double hangingIndent = 0)
    {
        var lines = new List<SetLine>();
        var breaker = new LineBreaker(text, width - Math.Max(firstIndent, hangingIndent));
        for (var start = breaker.SkipSpaces(0); start < text.Count;)
        {
            var indent = lines.Count == 0 ? firstIndent : hangingIndent;
            var (end, isLast) = breaker.EndOf(start, width - indent);
            lines.Add(breaker.Set(start, end, indent, width - indent, isLast));
            start = end;
        }

        return lines;
    }

    /// <summary>A line takes the spaces at its end with it, where they need no room; so no line starts with one.</summary>
    private int SkipSpaces(int i)
    {
        while (i < text.Count && text[i].Kind == CharacterKind.Space)
            i++;
        return i;
    }

    private (int End, bool IsLast) EndOf(int start, double room)
    {
        var used = 0.0;
        var i = start;
        for (; i < text.Count; i++)
        {
            if (used + text[i].Width > room + Tolerance && text[i].Kind != CharacterKind.Space)
                break;
            used += text[i].Width;
        }

        if (i == text.Count)
            return (i, true);
        if (legal[i])
            return (i, false);
        if (PullIn(start, i, used, room) is { } pulled)
            return (pulled, pulled == text.Count);
        var pushed = i - 1;
        while (pushed > start && !legal[pushed])
            pushed--;
        // No legal place in the whole line (a row of marks): break where it is full.
        return (pushed > start ? pushed : Math.Max(i, start + 1), false);
    }

    /// <returns>The next legal end, if squeezing makes room for all up to there.</returns>
    private int? PullIn(int start, int overflow, double used, double room)
    {
        var squeeze = 0.0;
        for (var i = start; i < overflow; i++)
            squeeze += CharacterClass.SqueezeOf(text[i].Character);
        for (var end = overflow; end < text.Count;)
        {
            if (text[end].Kind != CharacterKind.Space)
            {
                used += text[end].Width;
                squeeze += CharacterClass.SqueezeOf(text[end].Character);
            }

            end++;
            if (used - squeeze > room + Tolerance)
                return null;
            if (end == text.Count || legal[end])
                return SkipSpaces(end);
        }

        return null;
    }

    private SetLine Set(int start, int end, double indent, double room, bool isLast)
    {
        var visibleEnd = end;
        while (visibleEnd > start && text[visibleEnd - 1].Kind == CharacterKind.Space)
            visibleEnd--;
        double natural = 0, squeezable = 0;
        var gaps = 0;
        for (var i = start; i < visibleEnd; i++)
        {
            natural += text[i].Width;
            squeezable += CharacterClass.SqueezeOf(text[i].Character);
            gaps += i > start && MayWiden(i) ? 1 : 0;
        }

        var missing = room - natural;
        var tooMuch = missing < -Tolerance ? -missing : 0;
        // The right half of a mark at the line end is empty anyway: it goes first.
        var atEnd = visibleEnd > start && text[visibleEnd - 1].Kind == CharacterKind.Closing
            ? Math.Min(tooMuch, CharacterClass.SqueezeOf(text[visibleEnd - 1].Character))
            : 0;
        var others = squeezable - (atEnd > 0 ? CharacterClass.SqueezeOf(text[visibleEnd - 1].Character) : 0);
        var squeeze = others > 0 ? Math.Min(1, (tooMuch - atEnd) / others) : 0;
        var gap = !isLast && missing > Tolerance && gaps > 0 && missing / gaps <= WidestGap ? missing / gaps : 0;
        var line = Place(start, end, visibleEnd, indent, squeeze, gap);
        return atEnd > 0 ? Tighten(line, visibleEnd - 1 - start, atEnd) : line;
    }

    /// <summary>The last visible slot gets exactly the given squeeze.</summary>
    private static SetLine Tighten(SetLine line, int last, double squeeze)
    {
        line.Widths[last] = line.Characters[last].Width - squeeze;
        var end = line.Starts[last] + line.Widths[last];
        for (var i = last + 1; i < line.Starts.Length; i++)
            line.Starts[i] = end; // spaces that need no room
        return line with { End = end };
    }

    private SetLine Place(int start, int end, int visibleEnd, double indent, double squeeze, double gap)
    {
        var line = new SetCharacter[end - start];
        double[] starts = new double[line.Length], widths = new double[line.Length];
        var pen = indent;
        for (var i = start; i < end; i++)
        {
            if (i > start && i < visibleEnd && gap > 0 && MayWiden(i))
                pen += gap;
            line[i - start] = text[i];
            starts[i - start] = pen;
            widths[i - start] = i < visibleEnd ? text[i].Width - (squeeze * CharacterClass.SqueezeOf(text[i].Character)) : 0;
            pen += widths[i - start];
        }

        return new SetLine(line, starts, widths, pen);
    }

    /// <summary>Gaps inside numbers, words and dashes stay closed.</summary>
    private bool MayWiden(int i) =>
        text[i].Kind is not (CharacterKind.Space or CharacterKind.Accent)
        && !(text[i].Kind == CharacterKind.Latin && text[i - 1].Kind == CharacterKind.Latin)
        && !BreakRules.InsideDash(text, i);
}
