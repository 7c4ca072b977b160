namespace ProposalTracker.Letters.Fonts.Cff;

/// <summary>
/// Builds CID-keyed CFF programs from chosen glyphs of one face; glyph i of the list gets CID i + 1. Glyphs are rewritten
/// once per face and kept, so that of a letter in a batch only new characters cost anything.
/// </summary>
internal sealed class CffSubset
{
    private readonly FontFace face;
    private readonly CffFont font;
    private readonly byte[]?[] charStrings;

    private CffSubset(FontFace face, CffFont font)
    {
        this.face = face;
        this.font = font;
        charStrings = new byte[Math.Max(face.GlyphCount, 1)][];
    }

    /// <exception cref="InvalidDataException">The table is damaged.</exception>
    internal static CffSubset Of(FontFace face) => new(face, CffFont.Read(face.Table("CFF ")));

    /// <exception cref="InvalidDataException">A glyph is written in a way that is not read here.</exception>
    internal byte[] Program(ushort[] glyphs)
    {
        var pieces = new List<byte[]>(glyphs.Length + 1) { CharStringWriter.Write([], null) };
        foreach (var glyph in glyphs)
            pieces.Add(charStrings[glyph] ??= Rewrite(glyph)); // two threads may rewrite it: the same

        return CffProgram.Build(face.Name, face.UnitsPerEm, face.Box, pieces);
    }

    private byte[] Rewrite(ushort glyph)
    {
        var outline = OutlineSimplifier.Simplify(CharStringReader.Read(font, face.Table("CFF "), glyph), face.UnitsPerEm);
        var width = face.AdvanceUnits(glyph);
        return CharStringWriter.Write(outline, width == CffProgram.DefaultWidth ? null : width);
    }

    /// <summary>Lowest and highest point on the outline; faces have points where their curves turn.</summary>
    internal (int Bottom, int Top)? VerticalExtent(ushort glyph)
    {
        double bottom = double.MaxValue, top = double.MinValue;
        try
        {
            foreach (var segment in CharStringReader.Read(font, face.Table("CFF "), glyph))
                (bottom, top) = (Math.Min(bottom, segment.Y3), Math.Max(top, segment.Y3));
        }
        catch (Exception fault) when (fault is InvalidDataException or ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            return null; // a damaged glyph
        }

        return bottom <= top ? ((int)bottom, (int)top) : null;
    }
}
