using System.Xml;
using ProposalTracker.Letters.Pdf;

namespace ProposalTracker.Letters.Ofd;

/// <summary>
/// Writes a display list as OFD (GB/T 33190-2016), experimental: compared with what the reader of ofdrw asks for, but looked at
/// in no viewer yet. A zip of XML
/// in millimetres from the top left corner, with the fonts as subsets. Nothing in it depends on time or machine.
/// </summary>
internal sealed class OfdWriter
{
    private const string Document = "Doc_0/Document.xml";

    private readonly TypesetLetter letter;
    private readonly List<OfdSeal> seals = [];
    private readonly OfdNumbers numbers = new();
    private readonly OfdFonts fonts;
    private readonly OfdPackage package = new();

    private OfdWriter(TypesetLetter letter)
    {
        this.letter = letter;
        fonts = OfdFonts.Of(letter.Pages, numbers);
    }

    /// <param name="seals">The seals' files as they were given, PNG or JPEG, one for each signer.</param>
    /// <exception cref="InvalidDataException">The subsetter refuses a face.</exception>
    internal static byte[] Write(TypesetLetter letter, IReadOnlyList<byte[]?> seals) => new OfdWriter(letter).WriteAll(seals);

    private byte[] WriteAll(IReadOnlyList<byte[]?> files)
    {
        var colours = numbers.Next();
        var sealNumbers = letter.Seals.Select((seal, i) => seal is not null && files[i] is { } file ? AddSeal(file) : 0).ToList();
        var pages = letter.Pages.Select(_ => numbers.Next()).ToList();
        for (var i = 0; i < pages.Count; i++)
            package.Add(PagePath(i), xml => new OfdPage(fonts, numbers, sealNumbers).Write(letter.Pages[i], xml));
        package.Add("Doc_0/PublicRes.xml", xml => WritePublicResources(xml, colours));
        if (seals.Count > 0)
            package.Add("Doc_0/DocumentRes.xml", WriteSeals);
        foreach (var seal in seals)
            package.Add($"Doc_0/Res/{seal.FileName}", seal.File);

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
            if (seals.Count > 0)
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

    private int AddSeal(byte[] file)
    {
        seals.Add(new OfdSeal(numbers.Next(), file));
        return seals[^1].Number;
    }

    private void WriteSeals(OfdXml xml) => xml.In("Res", () =>
    {
        xml.Attribute("BaseLoc", "Res");
        xml.In("MultiMedias", () =>
        {
            foreach (var seal in seals)
            {
                xml.In("MultiMedia", () =>
                {
                    xml.Attribute("ID", $"{seal.Number}").Attribute("Type", "Image").Attribute("Format", seal.IsPng ? "PNG" : "JPEG");
                    xml.Text("MediaFile", seal.FileName);
                });
            }
        });
    });

    private static string PagePath(int index) => $"Doc_0/Pages/Page_{index}/Content.xml";
}

/// <param name="Number">By which the page names it.</param>
internal sealed record OfdSeal(int Number, byte[] File)
{
    internal bool IsPng => PngPicture.IsPng(File);

    internal string FileName => $"seal_{Number}.{(IsPng ? "png" : "jpg")}";
}
