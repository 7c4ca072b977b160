using ProposalTracker.Letters.Pdf;

namespace ProposalTracker.Letters;

/// <summary>Whether a picture can be printed as a seal, told by its bytes and not by its name.</summary>
public static class SealCheck
{
    /// <summary>Bytes; a seal of 42 mm at 600 dpi is a tenth of it.</summary>
    public const int LargestFile = 2 * 1024 * 1024;

    private const int SmallestSide = 100;
    private const int LargestSide = 2_000;

    /// <returns>A Chinese sentence saying what is wrong and what would be right; null where the picture is good.</returns>
    public static string? Fault(byte[] file)
    {
        if (file.Length == 0)
            return "请选择印章图片。";
        if (file.Length > LargestFile)
            return $"印章图片不能超过 {LargestFile / 1024 / 1024} MB。";
        if (!PngPicture.IsPng(file))
            return "印章图片须为 PNG 文件（按文件内容判断，不看扩展名）。";
        var (picture, fault) = SealPicture.Read(file);
        if (picture is null)
            return $"{fault}。";
        return picture.Width is < SmallestSide or > LargestSide || picture.Height is < SmallestSide or > LargestSide
            ? $"印章图片的边长须在 {SmallestSide} 到 {LargestSide} 像素之间，现在是 {picture.Width}×{picture.Height}。"
            : null;
    }
}
