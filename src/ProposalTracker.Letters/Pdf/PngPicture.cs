using System.Buffers.Binary;
using System.IO.Compression;

namespace ProposalTracker.Letters.Pdf;

/// <summary>Decodes a PNG (ISO/IEC 15948) of any colour type into RGB and coverage.</summary>
internal static class PngPicture
{
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    internal static bool IsPng(byte[] file) => file.AsSpan().StartsWith(Signature);

    internal static (SealPicture? Picture, string? Fault) Read(byte[] file)
    {
        var header = file.AsSpan(16);
        int width = BinaryPrimitives.ReadInt32BigEndian(header), height = BinaryPrimitives.ReadInt32BigEndian(header[4..]);
        int depth = header[8], colour = header[9];
        if (!SealPicture.IsReasonable(width, height))
            return (null, "印章图片的尺寸不合理（边长须在1到4000像素之间）");
        if (header[12] != 0)
            return (null, "印章图片是隔行扫描的PNG：请另存为普通PNG");
        var channels = colour switch { 0 or 3 => 1, 2 => 3, 4 => 2, 6 => 4, _ => throw new InvalidDataException("colour type") };
        if (depth is not (1 or 2 or 4 or 8 or 16) || (depth < 8 && channels > 1))
            throw new InvalidDataException("bit depth");

        var (palette, transparency, packed) = Chunks(file);
        var rows = Unfilter(Inflate(packed, height * (1 + (((width * channels * depth) + 7) / 8))), width, height, channels, depth);
        var pixels = new Pixels(rows, width, channels, depth, colour, palette, transparency);
        var rgb = new byte[3 * width * height];
        var alpha = new byte[width * height];
        for (var i = 0; i < alpha.Length; i++)
            alpha[i] = pixels.Read(i, rgb.AsSpan(3 * i, 3));
        var coverage = alpha.AsSpan().ContainsAnyExcept((byte)255) ? PdfBuffer.Deflate(alpha) : null;
        return (new SealPicture(width, height, IsJpeg: false, IsGrey: false, PdfBuffer.Deflate(rgb), coverage), null);
    }

    private static (byte[] Palette, byte[] Transparency, byte[] Packed) Chunks(byte[] file)
    {
        byte[] palette = [], transparency = [];
        var packed = new MemoryStream();
        for (var at = 8; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var data = file.AsSpan(at + 8, length);
            switch (BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 4)))
            {
                case 0x504C5445: palette = data.ToArray(); break; // PLTE
                case 0x74524E53: transparency = data.ToArray(); break; // tRNS
                case 0x49444154: packed.Write(data); break; // IDAT
            }

            at += 12 + length;
        }

        return (palette, transparency, packed.ToArray());
    }

    private static byte[] Inflate(byte[] packed, int length)
    {
        var raw = new byte[length];
        using var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        if (zlib.ReadAtLeast(raw, length, throwOnEndOfStream: false) < length)
            throw new InvalidDataException("picture data ends early");
        return raw;
    }

    /// <summary>Clause 9: each row was written as differences to its neighbours.</summary>
    private static byte[] Unfilter(byte[] raw, int width, int height, int channels, int depth)
    {
        int stride = ((width * channels * depth) + 7) / 8, step = Math.Max(1, channels * depth / 8);
        var rows = new byte[stride * height];
        for (var y = 0; y < height; y++)
        {
            var filter = raw[y * (stride + 1)];
            for (var x = 0; x < stride; x++)
            {
                var at = (y * stride) + x;
                int left = x >= step ? rows[at - step] : 0, up = y > 0 ? rows[at - stride] : 0, corner = x >= step && y > 0 ? rows[at - stride - step] : 0;
                var predicted = filter switch
                {
                    0 => 0,
                    1 => left,
                    2 => up,
                    3 => (left + up) / 2,
                    4 => Paeth(left, up, corner),
                    _ => throw new InvalidDataException("filter"),
                };
                rows[at] = (byte)(raw[(y * (stride + 1)) + 1 + x] + predicted);
            }
        }

        return rows;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var estimate = left + up - corner;
        int toLeft = Math.Abs(estimate - left), toUp = Math.Abs(estimate - up), toCorner = Math.Abs(estimate - corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    private readonly record struct Pixels(byte[] Rows, int Width, int Channels, int Depth, int Colour, byte[] Palette, byte[] Transparency)
    {
        /// <returns>The coverage of the pixel; its colour goes into <paramref name="rgb"/>.</returns>
        internal byte Read(int pixel, Span<byte> rgb)
        {
            int first = Sample(pixel, 0);
            if (Colour == 3)
            {
                Palette.AsSpan(3 * first, 3).CopyTo(rgb);
                return first < Transparency.Length ? Transparency[first] : (byte)255;
            }

            if (Colour is 2 or 6)
                (rgb[0], rgb[1], rgb[2]) = (Byte(first), Byte(Sample(pixel, 1)), Byte(Sample(pixel, 2)));
            else
                rgb.Fill(Byte(first));
            if (Colour is 4 or 6)
                return Byte(Sample(pixel, Channels - 1));
            return IsTransparent(pixel) ? (byte)0 : (byte)255;
        }

        private bool IsTransparent(int pixel)
        {
            for (var channel = 0; channel < Channels; channel++)
            {
                if (Transparency.Length < 2 * Channels || Sample(pixel, channel) != BinaryPrimitives.ReadUInt16BigEndian(Transparency.AsSpan(2 * channel)))
                    return false;
            }

            return true;
        }

        private int Sample(int pixel, int channel)
        {
            int stride = ((Width * Channels * Depth) + 7) / 8, bit = ((pixel % Width * Channels) + channel) * Depth;
            var at = (pixel / Width * stride) + (bit / 8);
            return Depth switch
            {
                16 => BinaryPrimitives.ReadUInt16BigEndian(Rows.AsSpan(at)),
                8 => Rows[at],
                _ => (Rows[at] >> (8 - Depth - (bit % 8))) & ((1 << Depth) - 1),
            };
        }

        private byte Byte(int sample) => Depth == 16 ? (byte)(sample >> 8) : (byte)(sample * 255 / ((1 << Depth) - 1));
    }
}
