using System.Buffers.Binary;
using System.Text;

namespace ProposalTracker.TestSupport;

/// <summary>
/// A TrueType font made in code: a box for every character of the given ranges, half an em wide for ASCII and a whole em
/// for the rest. With it layout and PDF are tested on machines that have no Chinese font.
/// </summary>
public static class BoxFont
{
    private const int UnitsPerEm = 1000;

    /// <summary>ASCII, Latin and Chinese marks, the Han of the URO, and U+20087 from Extension B.</summary>
    public static readonly IReadOnlyList<(int First, int Last)> EverydayRanges =
        [(0x20, 0x7E), (0xA0, 0x17F), (0x2010, 0x2027), (0x2030, 0x205E), (0x2100, 0x27BF), (0x3000, 0x303F), (0x4E00, 0x9FFF), (0xFF01, 0xFF5E), (0x20087, 0x20087)];

    public static byte[] Create() => Create(EverydayRanges);

    /// <param name="ranges">Ascending, without overlap; together at most 65,534 characters.</param>
    /// <param name="name">Family, full and PostScript name.</param>
    /// <param name="style">Ends the full and the PostScript name: <c>Bold</c>; null for the regular face.</param>
    /// <param name="narrowQuotes">Quotation marks as faces for Latin text have them, half an em wide.</param>
    public static byte[] Create(IReadOnlyList<(int First, int Last)> ranges, string name = "TestBox", bool narrowQuotes = false, string? style = null)
    {
        int WidthOf(int c) => c < 0x80 || (narrowQuotes && c is ('“' or '”' or '‘' or '’')) ? UnitsPerEm / 2 : UnitsPerEm;
        var characters = ranges.SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1)).ToList();
        var (glyf, loca) = Outlines(characters, WidthOf);
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["cmap"] = CharacterMap(ranges),
            ["glyf"] = glyf,
            ["head"] = Head(),
            ["hhea"] = HorizontalHeader(characters.Count + 1),
            ["hmtx"] = [.. U16(UnitsPerEm), .. U16(0), .. characters.SelectMany(c => (byte[])[.. U16(WidthOf(c)), .. U16(0)])],
            ["loca"] = loca,
            ["maxp"] = [.. U32(0x00010000), .. U16(characters.Count + 1), .. U16(4), .. U16(1), .. new byte[4], .. U16(2), .. new byte[16]],
            ["name"] = Names(name, style is null ? name : $"{name}-{style}"),
            ["post"] = [.. U32(0x00030000), .. new byte[28]],
        };
        return File(tables);
    }

    private static (byte[] Glyf, byte[] Loca) Outlines(List<int> characters, Func<int, int> widthOf)
    {
        var glyf = new List<byte>();
        var loca = new List<byte>([.. U32(0), .. U32(0)]); // glyph 0 is empty
        foreach (var c in characters)
        {
            if (c != ' ')
                glyf.AddRange(Box(widthOf(c)));
            loca.AddRange(U32(glyf.Count));
        }

        return ([.. glyf], [.. loca]);
    }

    /// <summary>A square round the middle of the em box, 0.38 em over the baseline.</summary>
    private static byte[] Box(int width)
    {
        int left = width / 10, right = width - left, bottom = -20, top = 780;
        return
        [
            .. U16(1), .. U16(left), .. U16(bottom), .. U16(right), .. U16(top),
            .. U16(3), .. U16(0), 1, 1, 1, 1,
            .. U16(left), .. U16(0), .. U16(right - left), .. U16(0),
            .. U16(bottom), .. U16(top - bottom), .. U16(0), .. U16(bottom - top),
        ];
    }

    private static byte[] CharacterMap(IReadOnlyList<(int First, int Last)> ranges)
    {
        var table = new List<byte>([.. U16(0), .. U16(1), .. U16(3), .. U16(10), .. U32(12)]);
        table.AddRange([.. U16(12), .. U16(0), .. U32(16 + (12 * ranges.Count)), .. U32(0), .. U32(ranges.Count)]);
        var glyph = 1;
        foreach (var (first, last) in ranges)
        {
            table.AddRange([.. U32(first), .. U32(last), .. U32(glyph)]);
            glyph += last - first + 1;
        }

        return [.. table];
    }

    private static byte[] Head() =>
    [
        .. U32(0x00010000), .. U32(0x00010000), .. U32(0), .. U32(0x5F0F3CF5), .. U16(0), .. U16(UnitsPerEm), .. new byte[16],
        .. U16(0), .. U16(-20), .. U16(1000), .. U16(780), .. U16(0), .. U16(8), .. U16(2), .. U16(1), .. U16(0),
    ];

    private static byte[] HorizontalHeader(int glyphs) =>
        [.. U32(0x00010000), .. U16(880), .. U16(-120), .. U16(0), .. U16(UnitsPerEm), .. new byte[20], .. U16(0), .. U16(glyphs)];

    private static byte[] Names(string family, string full)
    {
        (int Id, string Text)[] names = [(1, family), (2, "Regular"), (4, full), (6, full)];
        var records = new List<byte>([.. U16(0), .. U16(names.Length), .. U16(6 + (12 * names.Length))]);
        var storage = new List<byte>();
        foreach (var (id, text) in names)
        {
            var bytes = Encoding.BigEndianUnicode.GetBytes(text);
            records.AddRange([.. U16(3), .. U16(1), .. U16(0x409), .. U16(id), .. U16(bytes.Length), .. U16(storage.Count)]);
            storage.AddRange(bytes);
        }

        return [.. records, .. storage];
    }

    private static byte[] File(SortedDictionary<string, byte[]> tables)
    {
        var directory = new List<byte>([.. U32(0x00010000), .. U16(tables.Count), .. new byte[6]]);
        var data = new List<byte>();
        foreach (var (tag, table) in tables)
        {
            directory.AddRange([.. Encoding.ASCII.GetBytes(tag), .. U32(Checksum(table)), .. U32(12 + (16 * tables.Count) + data.Count), .. U32(table.Length)]);
            data.AddRange([.. table, .. new byte[-table.Length & 3]]);
        }

        return [.. directory, .. data];
    }

    private static int Checksum(byte[] table)
    {
        byte[] padded = [.. table, .. new byte[-table.Length & 3]];
        var sum = 0;
        for (var i = 0; i < padded.Length; i += 4)
            sum = unchecked(sum + BinaryPrimitives.ReadInt32BigEndian(padded.AsSpan(i)));
        return sum;
    }

    private static byte[] U16(int value) => [(byte)(value >> 8), (byte)value];

    private static byte[] U32(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];
}
