namespace ProposalTracker.Letters.Fonts;

/// <summary>How high a TrueType glyph reaches, from its header (OpenType 1.9, "glyf" and "loca").</summary>
internal static class GlyphBox
{
    private const int LongOffsets = 1;

    /// <summary>(0, 0) for a glyph without outline.</summary>
    internal static (int Bottom, int Top) VerticalExtent(FontFace face, ushort glyph)
    {
        ReadOnlySpan<byte> loca = face.Table("loca"), glyf = face.Table("glyf");
        var isLong = face.Table("head").U16(50) == LongOffsets;
        var at = isLong ? 4 * glyph : 2 * glyph;
        if (at + 4 > loca.Length)
            return (0, 0);
        var start = isLong ? loca.U32(at) : 2u * loca.U16(at);
        return start + 10 <= glyf.Length ? (glyf.I16((int)start + 4), glyf.I16((int)start + 8)) : (0, 0);
    }
}
