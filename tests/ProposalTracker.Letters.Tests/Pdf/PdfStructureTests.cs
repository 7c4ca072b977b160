using System.Text;
using ProposalTracker.TestSupport;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace ProposalTracker.Letters.Tests.Pdf;

/// <summary>What PDF/A-2u asks of the file's structure (ISO 19005-2, clause 6), as far as it can be read without a validator.</summary>
public sealed class PdfStructureTests
{
    private static readonly byte[] File = TestFonts.Printer.Print(SeedLetter.Document).Pdf ?? [];

    [Fact]
    public void Fonts_AreAllEmbeddedSubsetsWithToUnicode()
    {
        using var pdf = PdfDocument.Open(File);

        var fonts = Objects(pdf).OfType<DictionaryToken>().Where(font => Name(font, "Subtype") == "Type0").ToList();

        Assert.NotEmpty(fonts);
        Assert.All(fonts, font =>
        {
            Assert.Matches("^[A-Z]{6}\\+", Name(font, "BaseFont"));
            Assert.True(font.ContainsKey(NameToken.ToUnicode));
            Assert.Equal("Identity-H", Name(font, "Encoding"));
        });
        Assert.All(
            Objects(pdf).OfType<DictionaryToken>().Where(font => Name(font, "Type") == "FontDescriptor"),
            descriptor => Assert.True(descriptor.ContainsKey(NameToken.FontFile2) || descriptor.ContainsKey(NameToken.FontFile3)));
    }

    [Fact]
    public void Catalog_NamesLanguageTagsAndOutputIntent()
    {
        using var pdf = PdfDocument.Open(File);

        var catalog = pdf.Structure.Catalog.CatalogDictionary;

        Assert.Equal("zh-CN", ((StringToken)catalog.Data["Lang"]).Data);
        Assert.True(catalog.ContainsKey(NameToken.Create("OutputIntents")));
        Assert.True(catalog.ContainsKey(NameToken.Create("StructTreeRoot")));
        Assert.True(catalog.ContainsKey(NameToken.Create("MarkInfo")));
    }

    [Fact]
    public void Metadata_SaysPdfA2uAndTheSameAsInfo()
    {
        using var pdf = PdfDocument.Open(File);
        var found = pdf.TryGetXmpMetadata(out var metadata);

        var xmp = found && metadata is not null ? Encoding.UTF8.GetString(metadata.GetXmlBytes()) : "";

        Assert.Contains("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>", xmp, StringComparison.Ordinal);
        Assert.Contains(pdf.Information.Title ?? "?", xmp, StringComparison.Ordinal);
        Assert.Equal("中山市民政局关于市十六届人大三次会议第2023047号代表建议答复的函", pdf.Information.Title);
        Assert.Contains("2023-05-30", xmp, StringComparison.Ordinal);
    }

    [Fact]
    public void Bookmarks_NameTheHeadings()
    {
        using var pdf = PdfDocument.Open(File);
        var found = pdf.TryGetBookmarks(out var bookmarks);

        var titles = found && bookmarks is not null ? bookmarks.GetNodes().Select(node => node.Title).ToList() : [];

        Assert.Equal(6, titles.Count);
        Assert.Equal("（一）加强物业小区党建工作", titles[2]);
    }

    [Fact]
    public void ReadingOrder_HasOneElementPerParagraph()
    {
        using var pdf = PdfDocument.Open(File);

        var elements = Objects(pdf).OfType<DictionaryToken>().Where(element => Name(element, "Type") == "StructElem").ToList();

        // Mark, letterhead, number, title, salutation, 12 paragraphs, signer, date, contact, 公开方式, 抄送, and the document.
        Assert.Equal(23, elements.Count);
    }

    [Fact]
    public void File_OfTheSeedLetter_HoldsNoTimeOfMaking()
    {
        using var pdf = PdfDocument.Open(File);

        Assert.Equal("D:20230530000000Z", pdf.Information.CreationDate);
    }

    [Fact]
    public void Seal_WithTransparency_IsEmbeddedWithItsMask()
    {
        var letter = SeedLetter.Document with { Seal = SealMode.Image };
        var printed = TestFonts.Printer.Print(letter, new PrintOptions { SealImages = [TestPictures.Png(20, 10)] });

        using var pdf = PdfDocument.Open(printed.Pdf ?? []);
        var image = pdf.GetPage(pdf.NumberOfPages).GetImages().Single();

        Assert.Equal((20, 10), (image.WidthInSamples, image.HeightInSamples));
        Assert.True(image.ImageDictionary.ContainsKey(NameToken.Create("SMask")));
        Assert.Equal(42 * 72 / 25.4, image.BoundingBox.Width, 0.01);
    }

    [Fact]
    public void Seal_AsJpeg_IsEmbeddedAsItIs()
    {
        var letter = SeedLetter.Document with { Seal = SealMode.Image };
        var printed = TestFonts.Printer.Print(letter, new PrintOptions { SealImages = [TestPictures.Jpeg(300, 300)] });

        using var pdf = PdfDocument.Open(printed.Pdf ?? []);
        var image = pdf.GetPage(pdf.NumberOfPages).GetImages().Single();

        Assert.Equal(TestPictures.Jpeg(300, 300), image.RawMemory.ToArray());
    }

    private static IEnumerable<IToken> Objects(PdfDocument pdf)
    {
        for (var number = 1; number < 400; number++)
        {
            var token = Get(pdf, number);
            if (token is not null)
                yield return token;
        }
    }

    private static IToken? Get(PdfDocument pdf, int number)
    {
        try
        {
            return pdf.Structure.GetObject(new UglyToad.PdfPig.Core.IndirectReference(number, 0))?.Data;
        }
        catch (Exception fault) when (fault is InvalidOperationException or KeyNotFoundException or UglyToad.PdfPig.Core.PdfDocumentFormatException)
        {
            return null; // no object of this number
        }
    }

    private static string Name(DictionaryToken dictionary, string key) =>
        dictionary.Data.TryGetValue(key, out var value) && value is NameToken name ? name.Data : "";
}
