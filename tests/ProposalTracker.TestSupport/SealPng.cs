using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ProposalTracker.TestSupport;

/// <summary>A seal made in code: one red, opaque square as PNG. The checksums are left out; readers of ours do not look at them.</summary>
public static class SealPng
{
    /// <param name="side">Pixels.</param>
    /// <param name="red">0 to 255, so that two seals differ.</param>
    public static byte[] Square(int side, byte red = 255)
    {
        var raw = new byte[side * (1 + (3 * side))];
        for (var row = 0; row < side; row++)
        {
            for (var pixel = 0; pixel < side; pixel++)
                raw[(row * (1 + (3 * side))) + 1 + (3 * pixel)] = red;
        }
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(raw);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, side);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), side);
        (header[8], header[9]) = (8, 2);
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", header), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string kind, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(kind), .. data, 0, 0, 0, 0];
    }
}
