namespace ProposalTracker.Features.Letters;

/// <summary>Files named on the command line; a fault becomes one Chinese sentence.</summary>
internal static class LetterFile
{
    /// <summary>ENOSPC, and ERROR_DISK_FULL as an HRESULT.</summary>
    private const int DiskFull = 28;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    public static byte[]? Read(string path, TextWriter error)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception fault) when (IsFileFault(fault))
        {
            error.WriteLine($"无法读取“{path}”：{Reason(fault)}。");
            return null;
        }
    }

    public static bool Write(string path, ReadOnlySpan<byte> bytes, TextWriter error)
    {
        try
        {
            File.WriteAllBytes(path, bytes);
            return true;
        }
        catch (Exception fault) when (IsFileFault(fault))
        {
            error.WriteLine($"无法写入“{path}”：{Reason(fault)}。");
            return false;
        }
    }

    private static bool IsFileFault(Exception fault) =>
        fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    private static string Reason(Exception fault) => fault switch
    {
        FileNotFoundException => "文件不存在",
        DirectoryNotFoundException => "文件夹不存在",
        UnauthorizedAccessException => "没有权限，或者它是文件夹",
        ArgumentException or NotSupportedException => "文件名无效",
        PathTooLongException => "文件名太长",
        IOException { HResult: DiskFull or WindowsDiskFull } => "磁盘已满",
        _ => $"读写出错（{fault.Message}）",
    };
}
