using System.Text;
using ProposalTracker.Letters.Fonts;
using ProposalTracker.Letters.Fonts.Cff;
using ProposalTracker.TestSupport;

namespace ProposalTracker.Letters.Tests;

/// <summary>One library for all tests: faces and subsets are shared, as they are between letters.</summary>
internal static class TestFonts
{
    internal static readonly byte[] BoxBytes = BoxFont.Create();

    internal static readonly FontLibrary Box = FontLibrary.ForTests(BoxBytes);

    internal static readonly LetterPrinter Printer = new(Box);

    /// <summary>The same boxes as CFF outlines, in an OpenType file.</summary>
    internal static byte[] CffBoxBytes()
    {
        var tables = TableDirectory.Read(BoxBytes) ?? throw new InvalidOperationException("The box font has a directory.");
        var glyphs = tables.Table(BoxBytes, "maxp").U16(4);
        List<Segment> box = [Segment.Move(100, -20), Segment.Line(900, -20), Segment.Line(900, 780), Segment.Line(100, 780)];
        List<byte[]> pieces = [CharStringWriter.Write([], null), CharStringWriter.Write([], 500), .. Enumerable.Repeat(CharStringWriter.Write(box, null), glyphs - 2)];
        (string Tag, byte[] Data)[] kept =
        [
            ("CFF ", CffProgram.Build("CffBox", 1000, (0, -20, 1000, 780), pieces)),
            .. new[] { "cmap", "head", "hhea", "hmtx", "maxp", "name" }.Select(tag => (tag, tables.Table(BoxBytes, tag).ToArray())),
        ];
        var directory = new List<byte>([0x4F, 0x54, 0x54, 0x4F, 0, (byte)kept.Length, 0, 0, 0, 0, 0, 0]);
        var data = new List<byte>();
        foreach (var (tag, table) in kept)
        {
            directory.AddRange([.. Encoding.ASCII.GetBytes(tag), 0, 0, 0, 0, .. U32(12 + (16 * kept.Length) + data.Count), .. U32(table.Length)]);
            data.AddRange(table);
        }

        return [.. directory, .. data];
    }

    private static byte[] U32(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];
}
