namespace ProposalTracker.Web.Pages.Shared.Forms;

/// <summary>What came over the line.</summary>
internal static class SentFile
{
    /// <summary>The bytes; of a file that is too large only as many as tell that it is.</summary>
    /// <param name="largest">In bytes.</param>
    public static async Task<byte[]> ReadAsync(Stream file, int largest, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var piece = new byte[81920];
        while (bytes.Length <= largest && await file.ReadAsync(piece, cancellationToken) is > 0 and var read)
            bytes.Write(piece, 0, (int)Math.Min(read, largest + 1 - bytes.Length));
        return bytes.ToArray();
    }
}
