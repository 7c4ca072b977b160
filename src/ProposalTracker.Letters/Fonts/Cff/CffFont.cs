namespace ProposalTracker.Letters.Fonts.Cff;

/// <summary>What drawing a glyph of a CFF table needs: where its charstring and its subroutines are.</summary>
internal sealed class CffFont
{
    private readonly CffIndex charStrings;
    private readonly CffIndex[] localSubrs;
    private readonly int fontDictSelect;

    private CffFont(CffIndex charStrings, CffIndex globalSubrs, CffIndex[] localSubrs, int fontDictSelect)
    {
        this.charStrings = charStrings;
        this.localSubrs = localSubrs;
        this.fontDictSelect = fontDictSelect;
        GlobalSubrs = globalSubrs;
    }

    internal CffIndex GlobalSubrs { get; }

    /// <exception cref="InvalidDataException">Not a CFF table with charstrings of type 2, or damaged.</exception>
    internal static CffFont Read(ReadOnlySpan<byte> cff)
    {
        var names = CffIndex.Read(cff, cff[2]);
        var tops = CffIndex.Read(cff, names.End);
        var strings = CffIndex.Read(cff, tops.End);
        var globals = CffIndex.Read(cff, strings.End);
        var top = CffDict.Read(tops.Piece(cff, 0));
        if (!top.TryGetValue(CffDict.CharStrings, out var place) || (top.TryGetValue(CffDict.CharstringType, out var type) && type is not [2]))
            throw new InvalidDataException("CFF without charstrings of type 2");

        var charStrings = CffIndex.Read(cff, place[0]);
        if (!top.TryGetValue(CffDict.FontDicts, out var dicts))
            return new CffFont(charStrings, globals, [LocalSubrs(cff, top)], 0);

        var fontDicts = CffIndex.Read(cff, dicts[0]);
        var locals = new CffIndex[fontDicts.Count];
        for (var i = 0; i < locals.Length; i++)
            locals[i] = LocalSubrs(cff, CffDict.Read(fontDicts.Piece(cff, i)));
        return new CffFont(charStrings, globals, locals, top[CffDict.FontDictSelect][0]);
    }

    internal ReadOnlySpan<byte> CharString(ReadOnlySpan<byte> cff, int glyph) => charStrings.Piece(cff, glyph);

    internal CffIndex LocalSubrs(ReadOnlySpan<byte> cff, int glyph)
    {
        var dict = fontDictSelect == 0 ? 0 : FontDictOf(cff, glyph);
        return dict < localSubrs.Length ? localSubrs[dict] : default;
    }

    private static CffIndex LocalSubrs(ReadOnlySpan<byte> cff, Dictionary<int, int[]> dict)
    {
        if (!dict.TryGetValue(CffDict.Private, out var place) || place is not [var size, var offset])
            return default;
        var found = CffDict.Read(cff.Slice(offset, size));
        return found.TryGetValue(CffDict.Subrs, out var subrs) ? CffIndex.Read(cff, offset + subrs[0]) : default;
    }

    private int FontDictOf(ReadOnlySpan<byte> cff, int glyph)
    {
        if (cff[fontDictSelect] == 0)
            return cff[fontDictSelect + 1 + glyph];
        var ranges = cff.U16(fontDictSelect + 1);
        for (var i = 0; i < ranges; i++)
        {
            var at = fontDictSelect + 3 + (3 * i);
            if (glyph < cff.U16(at + 3))
                return cff[at + 2];
        }

        return 0;
    }
}
