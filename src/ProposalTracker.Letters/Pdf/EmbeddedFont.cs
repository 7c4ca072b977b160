using System.Runtime.InteropServices;

namespace ProposalTracker.Letters.Pdf;

/// <summary>
/// Everything the PDF says about one face in one letter, ready to be written: program, widths and the way back to
/// Unicode. Depends on nothing but the face and the glyphs, so it may be shared between letters.
/// </summary>
internal sealed class EmbeddedFont
{
    private readonly ushort[] glyphs;
    private readonly ushort[] codes;

    private EmbeddedFont(GlyphUse use, SubsetProgram subset)
    {
        Face = use.Face;
        Name = $"{Prefix(use)}+{use.Face.Name}";
        IsCff = subset.IsCff;
        ProgramLength = subset.Program.Length;
        Program = PdfBuffer.Deflate(subset.Program);
        glyphs = use.Glyphs;
        codes = subset.Codes;
        // Codes of one face may come in another order than its glyphs; both maps are written in the order of the codes.
        var order = Enumerable.Range(0, codes.Length).ToArray();
        Array.Sort((ushort[])codes.Clone(), order);
        Widths = WidthArray(order);
        ToUnicode = PdfBuffer.Deflate(UnicodeMap(order, use.Characters));
    }

    internal FontFace Face { get; }

    internal string Name { get; }

    internal bool IsCff { get; }

    internal byte[] Program { get; }

    internal int ProgramLength { get; }

    internal byte[] Widths { get; }

    internal byte[] ToUnicode { get; }

    internal int Size => Program.Length + Widths.Length + ToUnicode.Length;

    internal static EmbeddedFont Make(GlyphUse use) => new(use, Subsetter.Subset(use.Face, use.Glyphs));

    /// <summary>The two bytes that name a glyph of this letter in the page content.</summary>
    internal ushort CodeOf(ushort glyph) => codes[Array.BinarySearch(glyphs, glyph)];

    /// <summary>One bit for each code in the font, from the highest bit of the first byte (ISO 32000-1, 9.8.3.2).</summary>
    internal byte[] CidSet()
    {
        var set = new byte[(codes.Append((ushort)0).Max() / 8) + 1];
        foreach (var code in codes.Append((ushort)0))
            set[code / 8] |= (byte)(0x80 >> (code % 8));
        return set;
    }

    /// <summary>Six capital letters that name the subset (ISO 32000-1, 9.6.4); the same glyphs give the same letters.</summary>
    private static string Prefix(GlyphUse use)
    {
        var hash = ContentHash.Of(MemoryMarshal.AsBytes(use.Key().AsSpan()));
        return string.Create(6, hash, static (prefix, hash) =>
        {
            for (var i = 0; i < prefix.Length; i++)
                prefix[i] = (char)('A' + (((hash[2 * i] * 31) + hash[(2 * i) + 1]) % 26));
        });
    }

    private byte[] WidthArray(int[] order)
    {
        var array = new PdfBuffer().Text("["u8);
        var next = -1;
        foreach (var i in order)
        {
            var width = Face.Advance(glyphs[i]) * 1000;
            if (Math.Abs(width - 1000) < 0.001)
                continue; // the default width, /DW
            if (codes[i] != next)
                array.Text(next < 0 ? "" : "]").Number(codes[i]).Text("["u8);
            else
                array.Text(" "u8);
            array.Number(width);
            next = codes[i] + 1;
        }

        return array.Text(next < 0 ? "]" : "]]").Written.ToArray();
    }

    private ReadOnlySpan<byte> UnicodeMap(int[] order, int[] characters)
    {
        const int MostInABlock = 100;
        var map = new PdfBuffer(16 * order.Length).Text(
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
        for (var start = 0; start < order.Length; start += MostInABlock)
        {
            var end = Math.Min(start + MostInABlock, order.Length);
            map.Number(end - start).Text(" beginbfchar\n"u8);
            foreach (var i in order[start..end])
                map.Text("<"u8).Hex(codes[i]).Text("><"u8).Text(Utf16Hex(characters[i])).Text(">\n"u8);
            map.Text("endbfchar\n"u8);
        }

        return map.Text("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"u8).Written;
    }

    private static string Utf16Hex(int character)
    {
        var units = char.ConvertFromUtf32(character);
        return units.Length == 1 ? $"{(int)units[0]:X4}" : $"{(int)units[0]:X4}{(int)units[1]:X4}";
    }
}
