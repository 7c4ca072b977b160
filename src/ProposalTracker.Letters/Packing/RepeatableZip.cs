using System.IO.Compression;

namespace ProposalTracker.Letters.Packing;

/// <summary>Zips parts in fixed order with fixed times: the same parts give the same bytes, whatever the clock says.</summary>
internal static class RepeatableZip
{
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="first">Path of the part that readers expect first; the others follow in ordinal order.</param>
    internal static byte[] Pack(IEnumerable<(string Path, byte[] Content)> parts, string first)
    {
        using var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in parts.OrderBy(part => part.Path != first).ThenBy(part => part.Path, StringComparer.Ordinal))
            {
                var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
                entry.LastWriteTime = Stamp;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return target.ToArray();
    }
}
