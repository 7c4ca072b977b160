namespace ProposalTracker.Web.Pages.Shared.Forms;

/// <summary>Sizes of files in words.</summary>
public static class FileSize
{
    /// <param name="bytes">Size in bytes.</param>
    public static string Words(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} 字节",
        < 1024 * 1024 => $"{bytes / 1024.0:0} KB",
        _ => $"{bytes / 1024.0 / 1024.0:0.0} MB",
    };
}
