namespace ProposalTracker.Letters.Fonts;

/// <summary>Per role and character the face that prints it; found once, then read from a table. Thread-safe.</summary>
internal sealed class GlyphFinder(IReadOnlyList<FontFace> chain)
{
    private const double FullWidth = 0.9;

    private readonly Choice[]?[] blocks = new Choice[0x1100][];

    internal bool HasFaces => chain.Count > 0;

    internal FontFace First => chain[0];

    /// <summary>The place of the face in the chain is 0 when nothing stands in; the glyph is 0 when no face has the character.</summary>
    internal (FontFace Face, ushort Glyph, int Place) Find(int character)
    {
        var block = blocks[character >> 8] ??= new Choice[256];
        var choice = block[character & 0xFF];
        // Two threads may choose at once: both choose the same.
        if (!choice.Known)
            block[character & 0xFF] = choice = Choose(character);
        return (chain[choice.Place], choice.Glyph, choice.Place);
    }

    private Choice Choose(int character)
    {
        Choice? narrow = null;
        for (var place = 0; place < chain.Count; place++)
        {
            var glyph = chain[place].GlyphOf(character);
            if (glyph == 0)
                continue;
            var choice = new Choice(true, (byte)place, glyph);
            // Some faces draw quotation marks and dashes for Latin text; those of the next face fit a cell.
            if (character is not ('“' or '”' or '‘' or '’' or '—' or '…') || chain[place].Advance(glyph) >= FullWidth)
                return choice;
            narrow ??= choice;
        }

        return narrow ?? new Choice(true, 0, 0);
    }

    private readonly record struct Choice(bool Known, byte Place, ushort Glyph);
}
