using System.Buffers.Binary;
using ProposalTracker.Letters.Typesetting;

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

    /// <summary>Those of a letter that asks for pictures; whatever is missing or broken is said, and its room is left free.</summary>
    /// <returns>One for each signer, null where none can be pressed; empty for a letter that asks for none.</returns>
    internal static IReadOnlyList<SealPicture?> ReadAll(LetterDocument letter, PrintOptions options, NoteBook notes)
    {
        if (letter.Seal != SealMode.Image)
            return [];
        var signers = letter.Signers ?? [];
        void Warn(string message) => notes.Add(NoteLevel.Warning, "seal-image", message, "sealImage");
        if (signers.Count == 0)
            Warn("没有署名，印章没有可盖之处：未印");
        else if (options.SealImages.Count > signers.Count)
            Warn($"署名{signers.Count}个，印章图片{options.SealImages.Count}张：多出的未印");
        var seals = new List<SealPicture?>();
        for (var i = 0; i < signers.Count; i++)
        {
            var (picture, fault) = i < options.SealImages.Count && options.SealImages[i] is { } file ? Read(file) : (null, "没有印章图片");
            if (fault is not null)
                Warn(signers.Count == 1 ? $"{fault}：已留出盖章位置" : $"{signers[i].Trim()}：{fault}，已留出它的盖章位置");
            seals.Add(picture);
        }

        return seals;
    }

    /// <summary>As large as fits a square of the given side: neither a wide nor a tall seal leaves the room it has.</summary>
    internal (double Width, double Height) SizeWithin(double side) => Width >= Height ? (side, side * Height / Width) : (side * Width / Height, side);

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
