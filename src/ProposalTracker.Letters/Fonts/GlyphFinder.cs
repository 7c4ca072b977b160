namespace ProposalTracker.Letters.Fonts;

/// <summary>Per role and character the face that prints it; found once, then read from a table. Thread-safe.</summary>
internal sealed class GlyphFinder(IReadOnlyList<Lazy<FontFace?>> chain)
{
    private const double FullWidth = 0.9;

    private const uint Known = 1 << 24;

    // One number per character, so that another thread sees all of a choice or nothing: known, place, glyph.
    private readonly uint[]?[] blocks = new uint[0x1100][];

    private FontFace? first;

    /// <summary>Whether some face of the chain holds everyday characters.</summary>
    internal bool HasFaces => chain.Any(face => face.Value is { } opened && opened.GlyphOf('国') != 0);

    /// <exception cref="InvalidOperationException">The chain is empty; <see cref="HasFaces"/> tells.</exception>
    internal FontFace First => first ??= chain.Select(face => face.Value).OfType<FontFace>().First();

    /// <summary>The place of the face in the chain is 0 when nothing stands in; the glyph is 0 when no face has the character.</summary>
    internal (FontFace Face, ushort Glyph, int Place) Find(int character)
    {
        var block = blocks[character >> 8] ??= new uint[256];
        var choice = block[character & 0xFF];
        // Two threads may choose at once: both choose the same.
        if (choice == 0)
            block[character & 0xFF] = choice = Choose(character);
        var (place, glyph) = ((int)((choice >> 16) & 0xFF), (ushort)choice);
        return (glyph == 0 ? First : chain[place].Value ?? First, glyph, place);
    }

    private uint Choose(int character)
    {
        uint narrow = 0;
        for (var place = 0; place < chain.Count; place++)
        {
            // Opened only now: most letters never ask for the faces that stand in.
            if (chain[place].Value is not { } face || face.GlyphOf(character) is not (> 0 and var glyph))
                continue;
            var choice = Known | ((uint)place << 16) | glyph;
            // Some faces draw quotation marks and dashes for Latin text; those of the next face fit a cell.
            if (character is not ('“' or '”' or '‘' or '’' or '—' or '…') || face.Advance(glyph) >= FullWidth)
                return choice;
            narrow = narrow == 0 ? choice : narrow;
        }

        return Known | narrow;
    }
}
