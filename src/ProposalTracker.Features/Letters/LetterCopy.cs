using System.IO.Compression;
using System.Text;

namespace ProposalTracker.Features.Letters;

/// <summary>A letter, or several in one file, for somebody's own disk.</summary>
/// <param name="FileName">Safe to be shown and saved; its ending tells the format.</param>
public sealed record LetterCopy(byte[] Bytes, string FileName);

/// <summary>Several copies in one ZIP.</summary>
internal static class LetterCopies
{
    private const int LongestName = 60;

    // Not the time of the packing: the same letters give the same bytes.
    private static readonly DateTimeOffset Stamp = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>In the order given, which the names repeat so that two letters to the same name stay apart.</summary>
    public static LetterCopy Pack(IReadOnlyList<LetterCopy> copies, string name)
    {
        using var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach (var (at, copy) in copies.Index())
            {
                var entry = zip.CreateEntry($"{at + 1:000} {copy.FileName}", CompressionLevel.NoCompression);
                entry.LastWriteTime = Stamp;
                using var stream = entry.Open();
                stream.Write(copy.Bytes);
            }
        }
        return new LetterCopy(target.ToArray(), $"{Safe(name)}.zip");
    }

    /// <summary>As a part of a file's name on any system.</summary>
    public static string Safe(string name)
    {
        var safe = string.Concat(name.Select(c => char.IsControl(c) || "\\/:*?\"<>|".Contains(c, StringComparison.Ordinal) ? '_' : c));
        return safe.Length <= LongestName ? safe : safe[..LongestName];
    }
}
