using System.Text;

namespace ProposalTracker.Letters.Pdf;

/// <summary>
/// Everything the PDF says about one face in one letter, ready to be written: program, widths and the way back to
/// Unicode. Depends on nothing but the face and the glyphs, so it may be shared between letters.
/// </summary>
internal sealed class EmbeddedFont
{
    private EmbeddedFont(FontFace face, SubsetProgram subset, SortedDictionary<ushort, int> characters, string prefix)
    {
        Face = face;
        Name = prefix + "+" + face.Name;
        Codes = subset.Codes;
        IsCff = subset.IsCff;
        ProgramLength = subset.Program.Length;
        Program = PdfBuffer.Deflate(subset.Program);
        var byCode = characters.Select(pair => (Code: subset.Codes[pair.Key], Glyph: pair.Key, Character: pair.Value)).OrderBy(entry => entry.Code).ToList();
        Widths = WidthArray(face, byCode);
        ToUnicode = PdfBuffer.Deflate(UnicodeMap(byCode));
    }

    internal FontFace Face { get; }

    internal string Name { get; }

    internal bool IsCff { get; }

    internal IReadOnlyDictionary<ushort, ushort> Codes { get; }

    internal byte[] Program { get; }

    internal int ProgramLength { get; }

    internal byte[] Widths { get; }

    internal byte[] ToUnicode { get; }

    internal int Size => Program.Length + Widths.Length + ToUnicode.Length;

    /// <param name="characters">The character each glyph stands for.</param>
    internal static EmbeddedFont Make(FontFace face, SortedDictionary<ushort, int> characters)
    {
        var subset = Subsetter.Subset(face, [.. characters.Keys]);
        return new EmbeddedFont(face, subset, characters, Prefix(face, characters.Keys));
    }

    /// <summary>Six capital letters that name the subset (ISO 32000-1, 9.6.4); the same glyphs give the same letters.</summary>
    private static string Prefix(FontFace face, IEnumerable<ushort> glyphs)
    {
        var hash = ContentHash.Of(Encoding.ASCII.GetBytes(face.Key + string.Join(',', glyphs)));
        return string.Concat(hash.Take(6).Select(digit => (char)('A' + (digit % 26))));
    }

    private static byte[] WidthArray(FontFace face, List<(ushort Code, ushort Glyph, int Character)> glyphs)
    {
        var array = new PdfBuffer().Text("["u8);
        var next = -1;
        foreach (var (code, glyph, _) in glyphs)
        {
            var width = face.Advance(glyph) * 1000;
            if (Math.Abs(width - 1000) < 0.001)
                continue; // the default width, /DW
            if (code != next)
                array.Text(next < 0 ? "" : "]").Number(code).Text("["u8);
            else
                array.Text(" "u8);
            array.Number(width);
            next = code + 1;
        }

        return array.Text(next < 0 ? "]" : "]]").Written.ToArray();
    }

    private static ReadOnlySpan<byte> UnicodeMap(List<(ushort Code, ushort Glyph, int Character)> glyphs)
    {
        var map = new PdfBuffer(16 * glyphs.Count).Text(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
            /CMapName/Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000><FFFF>
            endcodespacerange

            """u8);
        foreach (var part in glyphs.Chunk(100))
        {
            map.Number(part.Length).Text(" beginbfchar\n"u8);
            foreach (var (code, _, character) in part)
                map.Text("<"u8).Text(((int)code).ToString("X4", null)).Text("><"u8).Text(Utf16Hex(character)).Text(">\n"u8);
            map.Text("endbfchar\n"u8);
        }

        return map.Text("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"u8).Written;
    }

    private static string Utf16Hex(int character) =>
        string.Concat(char.ConvertFromUtf32(character).Select(unit => ((int)unit).ToString("X4", null)));
}
