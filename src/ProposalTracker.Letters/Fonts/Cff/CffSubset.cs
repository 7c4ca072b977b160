using System.Collections.Concurrent;

namespace ProposalTracker.Letters.Fonts.Cff;

/// <summary>
/// Builds CID-keyed CFF programs from chosen glyphs of one face; glyph i of the list gets CID i + 1. Glyphs are rewritten
/// once per face and kept, so that of a letter in a batch only new characters cost anything.
/// </summary>
internal sealed class CffSubset
{
    private readonly FontFace face;
    private readonly CffFont font;
    private readonly ConcurrentDictionary<ushort, byte[]> charStrings = new();

    private CffSubset(FontFace face, CffFont font)
    {
        this.face = face;
        this.font = font;
    }

    /// <exception cref="InvalidDataException">The table is damaged.</exception>
    internal static CffSubset Of(FontFace face) => new(face, CffFont.Read(face.Table("CFF ")));

    /// <exception cref="InvalidDataException">A glyph is written in a way that is not read here.</exception>
    internal byte[] Program(IReadOnlyList<ushort> glyphs)
    {
        var pieces = new List<byte[]>(glyphs.Count + 1) { CharStringWriter.Write([], null) };
        foreach (var glyph in glyphs)
            pieces.Add(charStrings.GetOrAdd(glyph, Rewrite));

        return CffProgram.Build(face.Name, face.UnitsPerEm, face.Box, pieces);
    }

    private byte[] Rewrite(ushort glyph)
    {
        var outline = OutlineSimplifier.Simplify(CharStringReader.Read(font, face.Table("CFF "), glyph), face.UnitsPerEm);
        var width = face.AdvanceUnits(glyph);
        return CharStringWriter.Write(outline, width == CffProgram.DefaultWidth ? null : width);
    }
}
