using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ProposalTracker.Letters.Tests;

/// <summary>Small pictures made in code.</summary>
internal static class TestPictures
{
    /// <summary>Red with a soft edge: RGBA, 8 bits, each row with another filter.</summary>
    internal static byte[] Png(int width, int height)
    {
        var raw = new List<byte>();
        for (var y = 0; y < height; y++)
        {
            raw.Add(0);
            for (var x = 0; x < width; x++)
                raw.AddRange([255, 0, 0, (byte)(x * 255 / Math.Max(1, width - 1))]);
        }

        return Png(width, height, 8, 6, [.. raw]);
    }

    internal static byte[] Png(int width, int height, byte depth, byte colour, byte[] raw, byte[]? palette = null)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(raw);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (depth, colour);
        return
        [
            0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A,
            .. Chunk("IHDR", header), .. palette is null ? [] : Chunk("PLTE", palette), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", []),
        ];
    }

    /// <summary>Only as far as its frame header: enough to be embedded as it is.</summary>
    internal static byte[] Jpeg(int width, int height) =>
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 17, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 3,
        1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 0xFF, 0xD9,
    ];

    private static byte[] Chunk(string type, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(type), .. data, 0, 0, 0, 0]; // the checksum is not read
    }
}
