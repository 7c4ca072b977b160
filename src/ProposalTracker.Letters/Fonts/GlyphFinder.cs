namespace ProposalTracker.Letters.Fonts;

/// <summary>Per role and character the face that prints it; found once, then read from a table. Thread-safe.</summary>
internal sealed class GlyphFinder(IReadOnlyList<Lazy<FontFace?>> chain)
{
    private const double FullWidth = 0.9;

    private readonly Choice[]?[] blocks = new Choice[0x1100][];

    private FontFace? first;

    /// <summary>Whether some face of the chain holds everyday characters.</summary>
    internal bool HasFaces => chain.Any(face => face.Value is { } opened && opened.GlyphOf('国') != 0);

    /// <exception cref="InvalidOperationException">The chain is empty; <see cref="HasFaces"/> tells.</exception>
    internal FontFace First => first ??= chain.Select(face => face.Value).OfType<FontFace>().First();

    /// <summary>The place of the face in the chain is 0 when nothing stands in; the glyph is 0 when no face has the character.</summary>
    internal (FontFace Face, ushort Glyph, int Place) Find(int character)
    {
        var block = blocks[character >> 8] ??= new Choice[256];
        var choice = block[character & 0xFF];
        // Two threads may choose at once: both choose the same.
        if (!choice.Known)
            block[character & 0xFF] = choice = Choose(character);
        return (choice.Face ?? First, choice.Glyph, choice.Place);
    }

    private Choice Choose(int character)
    {
        Choice? narrow = null;
        for (var place = 0; place < chain.Count; place++)
        {
            // Opened only now: most letters never ask for the faces that stand in.
            if (chain[place].Value is not { } face || face.GlyphOf(character) is not (> 0 and var glyph))
                continue;
            var choice = new Choice(true, face, (byte)place, glyph);
            // Some faces draw quotation marks and dashes for Latin text; those of the next face fit a cell.
            if (character is not ('“' or '”' or '‘' or '’' or '—' or '…') || face.Advance(glyph) >= FullWidth)
                return choice;
            narrow ??= choice;
        }

        return narrow ?? new Choice(true, null, 0, 0);
    }

    private readonly record struct Choice(bool Known, FontFace? Face, byte Place, ushort Glyph);
}
