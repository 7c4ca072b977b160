using System.IO.Compression;

namespace ProposalTracker.Letters.Docx;

/// <summary>Packs a package anew with fixed times and in fixed order, since the library stamps each part with the clock.</summary>
internal static class DocxBytes
{
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Repeatable(byte[] package)
    {
        using var target = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read))
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            // Readers expect the list of content types first.
            foreach (var part in source.Entries.OrderBy(entry => entry.FullName != "[Content_Types].xml").ThenBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var entry = zip.CreateEntry(part.FullName, CompressionLevel.Optimal);
                entry.LastWriteTime = Stamp;
                using var from = part.Open();
                using var to = entry.Open();
                from.CopyTo(to);
            }
        }

        return target.ToArray();
    }
}
