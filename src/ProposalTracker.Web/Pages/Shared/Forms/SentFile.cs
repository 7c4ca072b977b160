using ProposalTracker.Features.Letters;

namespace ProposalTracker.Web.Pages.Shared.Forms;

/// <summary>What came with a form.</summary>
internal static class SentFile
{
    /// <summary>The bytes; of a file that is too large only as many as tell that it is.</summary>
    public static async Task<byte[]> ReadAsync(IFormFile file)
    {
        if (file.Length > LetterUpload.LargestFile)
            return new byte[LetterUpload.LargestFile + 1];
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
