using System.Buffers.Binary;

namespace ProposalTracker.Letters.Pdf;

/// <summary>A seal as the PDF embeds it: a JPEG as it is, a PNG as deflated pixels with its transparency beside it.</summary>
/// <param name="Alpha">Deflated 8-bit coverage, or null when the picture is opaque.</param>
internal sealed record SealPicture(int Width, int Height, bool IsJpeg, bool IsGrey, byte[] Data, byte[]? Alpha)
{
    private const int LargestSide = 4_000;

    /// <returns>The picture, or a Chinese sentence saying why it cannot be used.</returns>
    internal static (SealPicture? Picture, string? Fault) Read(byte[] file)
    {
        try
        {
            if (PngPicture.IsPng(file))
                return PngPicture.Read(file);
            return file.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]) ? ReadJpeg(file) : (null, "印章图片不是PNG或JPEG文件");
        }
        catch (Exception fault) when (fault is ArgumentOutOfRangeException or IndexOutOfRangeException or InvalidDataException)
        {
            return (null, "印章图片已损坏，无法读取");
        }
    }

    internal static bool IsReasonable(int width, int height) => width is > 0 and <= LargestSide && height is > 0 and <= LargestSide;

    /// <summary>Walks the markers to the frame header (ITU-T T.81, annex B), which tells size and components.</summary>
    private static (SealPicture?, string?) ReadJpeg(byte[] file)
    {
        for (var at = 2; at + 9 < file.Length;)
        {
            if (file[at] != 0xFF)
                throw new InvalidDataException("marker expected");
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                int height = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 5)), width = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 7));
                var components = file[at + 9];
                if (file[at + 4] != 8 || components is not (1 or 3) || !IsReasonable(width, height))
                    return (null, "印章图片须为RGB或灰度的JPEG");
                return (new SealPicture(width, height, IsJpeg: true, IsGrey: components == 1, file, null), null);
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 2));
        }

        throw new InvalidDataException("no frame header");
    }
}
