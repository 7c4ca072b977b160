using System.IO.Compression;
using ProposalTracker.Letters.Packing;

namespace ProposalTracker.Letters.Docx;

/// <summary>Packs a package anew with fixed times and in fixed order, since the library stamps each part with the clock.</summary>
internal static class DocxBytes
{
    public static byte[] Repeatable(byte[] package)
    {
        using var source = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        return RepeatableZip.Pack(source.Entries.Select(part => (part.FullName, Read(part))), first: "[Content_Types].xml");
    }

    private static byte[] Read(ZipArchiveEntry part)
    {
        using var from = part.Open();
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }
}
