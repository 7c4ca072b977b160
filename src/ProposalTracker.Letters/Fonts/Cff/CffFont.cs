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
        var top = tops.Piece(cff, 0);
        if (CffDict.Find(top, CffDict.CharStrings) is not [var place] || CffDict.Find(top, CffDict.CharstringType) is not (null or [2]))
            throw new InvalidDataException("CFF without charstrings of type 2");

        var charStrings = CffIndex.Read(cff, place);
        if (CffDict.Find(top, CffDict.FontDicts) is not [var dicts])
            return new CffFont(charStrings, globals, [LocalSubrs(cff, top)], 0);

        var fontDicts = CffIndex.Read(cff, dicts);
        var locals = new CffIndex[fontDicts.Count];
        for (var i = 0; i < locals.Length; i++)
            locals[i] = LocalSubrs(cff, fontDicts.Piece(cff, i));
        return CffDict.Find(top, CffDict.FontDictSelect) is [var select]
            ? new CffFont(charStrings, globals, locals, select)
            : throw new InvalidDataException("CID-keyed CFF without FDSelect");
    }

    internal ReadOnlySpan<byte> CharString(ReadOnlySpan<byte> cff, int glyph) => charStrings.Piece(cff, glyph);

    internal CffIndex LocalSubrs(ReadOnlySpan<byte> cff, int glyph)
    {
        var dict = fontDictSelect == 0 ? 0 : FontDictOf(cff, glyph);
        return dict < localSubrs.Length ? localSubrs[dict] : default;
    }

    private static CffIndex LocalSubrs(ReadOnlySpan<byte> cff, ReadOnlySpan<byte> dict)
    {
        if (CffDict.Find(dict, CffDict.Private) is not [var size, var offset])
            return default;
        return CffDict.Find(cff.Slice(offset, size), CffDict.Subrs) is [var subrs] ? CffIndex.Read(cff, offset + subrs) : default;
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
