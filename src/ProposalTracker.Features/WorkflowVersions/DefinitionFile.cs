using System.Text;

namespace ProposalTracker.Features.WorkflowVersions;

/// <summary>The text of an uploaded workflow definition.</summary>
public static class DefinitionFile
{
    /// <summary>In bytes.</summary>
    public const int LargestFile = 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <returns>The text, or null and a Chinese sentence.</returns>
    public static (string? Json, string? Fault) Read(byte[] bytes)
    {
        if (bytes.Length == 0)
            return (null, "文件是空的。");
        if (bytes.Length > LargestFile)
            return (null, $"文件超过 {LargestFile / 1024 / 1024} MB。");
        try
        {
            return (StrictUtf8.GetString(bytes).TrimStart('\uFEFF'), null);
        }
        catch (DecoderFallbackException)
        {
            return (null, "文件不是 UTF-8 编码的文本，请另存为 UTF-8 后再上传。");
        }
    }
}
