using System.Xml;
using ProposalTracker.Letters.Pdf;

namespace ProposalTracker.Letters.Ofd;

/// <summary>
/// Writes a display list as OFD (GB/T 33190-2016), experimental: no reader of OFD was at hand to look at it. A zip of XML
/// in millimetres from the top left corner, with the fonts as subsets. Nothing in it depends on time or machine.
/// </summary>
internal sealed class OfdWriter
{
    private const string Document = "Doc_0/Document.xml";

    private readonly TypesetLetter letter;
    private readonly byte[]? seal;
    private readonly OfdNumbers numbers = new();
    private readonly OfdFonts fonts;
    private readonly OfdPackage package = new();

    private OfdWriter(TypesetLetter letter, byte[]? seal)
    {
        this.letter = letter;
        this.seal = letter.Seal is null ? null : seal;
        fonts = OfdFonts.Of(letter.Pages, numbers);
    }

    /// <param name="seal">The seal's file as it was given, PNG or JPEG; left out when the letter has none.</param>
    /// <exception cref="InvalidDataException">The subsetter refuses a face.</exception>
    internal static byte[] Write(TypesetLetter letter, byte[]? seal) => new OfdWriter(letter, seal).WriteAll();

    private byte[] WriteAll()
    {
        var colours = numbers.Next();
        var sealNumber = seal is null ? 0 : numbers.Next();
        var pages = letter.Pages.Select(_ => numbers.Next()).ToList();
        for (var i = 0; i < pages.Count; i++)
            package.Add(PagePath(i), xml => new OfdPage(fonts, numbers, sealNumber).Write(letter.Pages[i], xml));
        package.Add("Doc_0/PublicRes.xml", xml => WritePublicResources(xml, colours));
        if (seal is not null)
        {
            package.Add("Doc_0/DocumentRes.xml", xml => WriteSeal(xml, sealNumber, seal));
            package.Add($"Doc_0/Res/{SealFile(seal)}", seal);
        }

        foreach (var font in fonts.All)
            package.Add($"Doc_0/Res/{font.FileName}", font.Program());
        package.Add(Document, xml => WriteDocument(xml, pages, colours));
        package.Add("OFD.xml", WriteRoot);
        return package.ToBytes();
    }

    private void WriteRoot(OfdXml xml) => xml.In("OFD", () =>
    {
        xml.Attribute("DocType", "OFD").Attribute("Version", "1.0");
        xml.In("DocBody", () =>
        {
            xml.In("DocInfo", () =>
            {
                xml.Text("DocID", package.Fingerprint());
                xml.Text("Title", letter.Metadata.Title);
                xml.Text("Author", letter.Metadata.Author);
                if (letter.Metadata.Date is { } date)
                    xml.Text("CreationDate", XmlConvert.ToString(date.ToDateTime(TimeOnly.MinValue), "yyyy-MM-dd"));
                xml.Text("Creator", "ProposalTracker");
            });
            xml.Text("DocRoot", Document);
        });
    });

    private void WriteDocument(OfdXml xml, List<int> pages, int colours) => xml.In("Document", () =>
    {
        xml.In("CommonData", () =>
        {
            xml.Text("MaxUnitID", $"{numbers.Last}");
            xml.In("PageArea", () => xml.Text("PhysicalBox", OfdPage.Sheet));
            xml.Text("PublicRes", "PublicRes.xml");
            if (seal is not null)
                xml.Text("DocumentRes", "DocumentRes.xml");
            xml.Text("DefaultCS", $"{colours}");
        });
        xml.In("Pages", () =>
        {
            for (var i = 0; i < pages.Count; i++)
                xml.In("Page", () => xml.Attribute("ID", $"{pages[i]}").Attribute("BaseLoc", PagePath(i)["Doc_0/".Length..]));
        });
        if (letter.Bookmarks.Count > 0)
            xml.In("Outlines", () => letter.Bookmarks.ToList().ForEach(bookmark => WriteBookmark(xml, bookmark, pages)));
    });

    private static void WriteBookmark(OfdXml xml, Bookmark bookmark, List<int> pages) => xml.In("OutlineElem", () =>
    {
        xml.Attribute("Title", bookmark.Text);
        xml.In("Actions", () => xml.In("Action", () =>
        {
            xml.Attribute("Event", "CLICK");
            xml.In("Goto", () => xml.In("Dest", () => xml
                .Attribute("Type", "XYZ").Attribute("PageID", $"{pages[bookmark.Page]}").Attribute("Left", "0").Attribute("Top", OfdXml.Number(bookmark.TopMm))));
        }));
    });

    private void WritePublicResources(OfdXml xml, int colours) => xml.In("Res", () =>
    {
        xml.Attribute("BaseLoc", "Res");
        xml.In("ColorSpaces", () => xml.In("ColorSpace", () =>
            xml.Attribute("ID", $"{colours}").Attribute("Type", "RGB").Attribute("BitsPerComponent", "8")));
        xml.In("Fonts", () =>
        {
            foreach (var font in fonts.All)
            {
                xml.In("Font", () =>
                {
                    xml.Attribute("ID", $"{font.Number}").Attribute("FontName", font.Face.Name).Attribute("Charset", "unicode");
                    xml.Text("FontFile", font.FileName);
                });
            }
        });
    });

    private static void WriteSeal(OfdXml xml, int number, byte[] seal) => xml.In("Res", () =>
    {
        xml.Attribute("BaseLoc", "Res");
        xml.In("MultiMedias", () => xml.In("MultiMedia", () =>
        {
            xml.Attribute("ID", $"{number}").Attribute("Type", "Image").Attribute("Format", PngPicture.IsPng(seal) ? "PNG" : "JPEG");
            xml.Text("MediaFile", SealFile(seal));
        }));
    });

    private static string SealFile(byte[] seal) => PngPicture.IsPng(seal) ? "seal.png" : "seal.jpg";

    private static string PagePath(int index) => $"Doc_0/Pages/Page_{index}/Content.xml";
}
