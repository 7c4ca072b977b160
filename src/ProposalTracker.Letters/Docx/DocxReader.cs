using System.IO.Compression;
using System.Xml;

namespace ProposalTracker.Letters.Docx;

/// <summary>
/// The text of any Word document, paragraph by paragraph, for the reader of letters: headers, body with tables and
/// text boxes, automatic numbers, notes, footers. Nothing that a person sees on the page is lost but the page number.
/// </summary>
public static class DocxReader
{
    private const int MostBytes = 60_000_000;

    /// <returns>The text, or null and a Chinese sentence that says why there is none.</returns>
    public static (string? Text, string? Fault) ReadText(byte[] docx)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(docx), ZipArchiveMode.Read);
            if (zip.GetEntry("word/document.xml") is not { } document)
                return (null, "这不是 Word 文档（.docx）。");
            if (zip.Entries.Sum(entry => entry.Length) > MostBytes)
                return (null, "文档太大，无法读入。");
            var numbering = DocxNumbering.Read(Open(zip, "word/numbering.xml"));
            var indented = IndentedStyles(Open(zip, "word/styles.xml"));
            var parts = Parts(zip, "word/header").Append(document).Concat(Parts(zip, "word/footnotes"))
                .Concat(Parts(zip, "word/endnotes")).Concat(Parts(zip, "word/footer"));
            return (string.Concat(parts.Select(part => ReadPart(part, numbering, indented))), null);
        }
        catch (InvalidDataException)
        {
            var old = docx.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);
            return (null, old ? "这是旧的 .doc 格式或加密的文档，请另存为 .docx。" : "文件已损坏，或者不是 Word 文档（.docx）。");
        }
        catch (XmlException)
        {
            return (null, "文档内容已损坏，无法读入。");
        }
    }

    // The first page's header may be any of the parts; the letterhead is the only one with text in ours.
    private static IEnumerable<ZipArchiveEntry> Parts(ZipArchive zip, string prefix) =>
        zip.Entries.Where(entry => entry.FullName.StartsWith(prefix, StringComparison.Ordinal)
            && entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).OrderBy(entry => entry.FullName, StringComparer.Ordinal);

    private static string ReadPart(ZipArchiveEntry entry, DocxNumbering numbering, HashSet<string> indented)
    {
        using var stream = entry.Open();
        using var xml = Reader(stream);
        return new DocxPartText(xml, numbering, indented).Read();
    }

    /// <summary>Styles whose first line is indented: their paragraphs are true ones, not cut lines.</summary>
    private static HashSet<string> IndentedStyles(XmlReader? xml)
    {
        var styles = new HashSet<string>();
        if (xml is null)
            return styles;
        using (xml)
        {
            string? style = null;
            while (xml.Read())
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "style" })
                    style = xml.GetAttribute("styleId", DocxPartText.Word);
                else if (style is not null && xml is { NodeType: XmlNodeType.Element, LocalName: "ind" } && DocxPartText.IsFirstLineIndented(xml))
                    styles.Add(style);
            }
        }

        return styles;
    }

    private static XmlReader? Open(ZipArchive zip, string name) =>
        zip.GetEntry(name) is { } entry ? Reader(entry.Open()) : null;

    private static XmlReader Reader(Stream stream) => XmlReader.Create(stream, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        MaxCharactersInDocument = MostBytes,
        CheckCharacters = false,
        CloseInput = true,
        XmlResolver = null,
    });
}
