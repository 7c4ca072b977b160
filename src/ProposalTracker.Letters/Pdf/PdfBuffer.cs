using System.Buffers;
using System.Buffers.Text;
using System.IO.Compression;
using System.Text;

namespace ProposalTracker.Letters.Pdf;

/// <summary>Grows as PDF syntax is written into it (ISO 32000-1, 7.2 and 7.3).</summary>
internal sealed class PdfBuffer(int capacity = 4096)
{
    private readonly ArrayBufferWriter<byte> bytes = new(capacity);

    internal int Length => bytes.WrittenCount;

    internal ReadOnlySpan<byte> Written => bytes.WrittenSpan;

    internal PdfBuffer Text(ReadOnlySpan<byte> ascii)
    {
        bytes.Write(ascii);
        return this;
    }

    internal PdfBuffer Text(string ascii)
    {
        var place = bytes.GetSpan(ascii.Length);
        bytes.Advance(Encoding.ASCII.GetBytes(ascii, place));
        return this;
    }

    internal PdfBuffer Byte(byte value)
    {
        bytes.GetSpan(1)[0] = value;
        bytes.Advance(1);
        return this;
    }

    internal PdfBuffer Number(int value)
    {
        Utf8Formatter.TryFormat(value, bytes.GetSpan(12), out var length);
        bytes.Advance(length);
        return this;
    }

    /// <summary>At most three decimals: a thousandth of a point is a third of a micrometre.</summary>
    internal PdfBuffer Number(double value)
    {
        var thousandths = (long)Math.Round(value * 1000);
        if (thousandths < 0)
        {
            Byte((byte)'-');
            thousandths = -thousandths;
        }

        Number((int)(thousandths / 1000));
        var rest = (int)(thousandths % 1000);
        if (rest == 0)
            return this;
        Byte((byte)'.').Byte((byte)('0' + (rest / 100)));
        if (rest % 100 != 0)
            Byte((byte)('0' + (rest / 10 % 10)));
        if (rest % 10 != 0)
            Byte((byte)('0' + (rest % 10)));
        return this;
    }

    internal PdfBuffer Hex(ushort value)
    {
        Utf8Formatter.TryFormat(value, bytes.GetSpan(4), out var length, new StandardFormat('X', 4));
        bytes.Advance(length);
        return this;
    }

    /// <summary>Text for people (titles, bookmarks): UTF-16 with byte order mark.</summary>
    internal PdfBuffer TextString(string text)
    {
        Text("<FEFF"u8);
        foreach (var unit in text)
            Hex(unit);
        return Text(">"u8);
    }

    internal static byte[] Deflate(ReadOnlySpan<byte> raw)
    {
        using var packed = new MemoryStream(raw.Length / 2);
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(raw);
        return packed.ToArray();
    }
}
