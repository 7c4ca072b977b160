using System.IO.Compression;
using System.Text;
using ProposalTracker.Letters.Docx;
using ProposalTracker.Letters.Reading;

namespace ProposalTracker.Features.Letters;

/// <summary>
/// The text of an uploaded letter: a Word document or plain text, told by its content and never by its name. Documents
/// with macros, packed bombs and other formats are refused with a sentence that says what to do.
/// </summary>
public static class LetterUpload
{
    /// <summary>In bytes.</summary>
    public const int LargestFile = 20 * 1024 * 1024;

    private const int MostParts = 5_000;
    private const int LongestText = 400_000;

    /// <returns>The text, storable in any database, or null and a Chinese sentence.</returns>
    public static (DecodedText? Text, string? Fault) Read(byte[] bytes)
    {
        if (bytes.Length == 0)
            return (null, "文件是空的。");
        if (bytes.Length > LargestFile)
            return (null, $"文件超过 {LargestFile / 1024 / 1024} MB，请去掉图片后再上传。");
        if (FaultOf(bytes) is { } fault)
            return (null, fault);
        var (text, unreadable) = bytes.AsSpan().StartsWith("PK"u8) ? Word(bytes) : (TextDecoding.Decode(bytes), null);
        return text?.Text.Length > LongestText ? (null, $"文件里的文字超过 {LongestText} 个字。") : (text is null ? null : text with { Text = Storable(text.Text) }, unreadable);
    }

    /// <summary>Without what no database keeps: NUL and halves of surrogate pairs become �, so that their place is seen.</summary>
    public static string Storable(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD');

    private static (DecodedText? Text, string? Fault) Word(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostParts)
                return (null, "文档的组成部分太多，无法读入。");
            if (zip.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
                return (null, "文档带有宏，不能上传。请在 Word 中另存为不带宏的 .docx。");
        }
        catch (InvalidDataException)
        {
            return (null, "文件已损坏，或者不是 Word 文档（.docx）。");
        }

        var (text, fault) = DocxReader.ReadText(bytes);
        return (text is null ? null : new DecodedText(text, []), fault);
    }

    private static string? FaultOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return "这是旧的 .doc 格式或加密的文档，请另存为 .docx。";
        if (bytes.StartsWith("%PDF"u8))
            return "这是 PDF。请上传 Word 文档或文本文件，也可以复制文字后粘贴。";
        if (bytes.StartsWith("{\\rtf"u8))
            return "这是 RTF 文件，请另存为 .docx。";
        var isWide = bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        return bytes.StartsWith("PK"u8) || isWide || !bytes[..Math.Min(bytes.Length, 4096)].Contains((byte)0) ? null : "这不是 Word 文档或文本文件。";
    }
}
