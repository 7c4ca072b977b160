using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using ProposalTracker.Letters.Docx;
using ProposalTracker.Letters.Reading;
using ProposalTracker.Letters.Tests.Seed;

namespace ProposalTracker.Letters.Tests.Docx;

public class DocxWriterTests
{
    private static readonly LetterDocument Complete = LetterReader.Read(SeedLetter.Text).Letter with
    {
        Signers = ["中山市民政局", "中山市财政局"],
        Date = new DateOnly(2023, 5, 30),
        Attachments = [new LetterAttachment("项目清单", "一、项目\n第一个项目。"), new LetterAttachment("征询意见表")],
    };

    [Theory]
    [InlineData(SealMode.Space, false)]
    [InlineData(SealMode.None, false)]
    [InlineData(SealMode.Image, true)]
    public void Write_CompleteLetter_IsValid(SealMode seal, bool draft)
    {
        var bytes = DocxWriter.Write(Complete with { Seal = seal }, draft);

        Assert.Empty(Validate(bytes));
    }

    [Fact]
    public void Write_JointLetterWithSeals_IsValidAndAnchorsEachPictureToItsNames()
    {
        var letter = Complete with { Signers = ["中山市民政局", "中山市财政局", "中山市教育局", "中山市司法局"], Seal = SealMode.Image };
        byte[] png = TestPictures.Png(40, 40);

        var bytes = DocxWriter.Write(letter, new PrintOptions { SealImages = [png, null, png, TestPictures.Jpeg(60, 60)] });

        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        var rows = document.MainDocumentPart?.Document?.Descendants<Paragraph>().Where(p => p.Descendants<Drawing>().Any())
            .Select(p => (p.InnerText, p.Descendants<Drawing>().Count()));
        Assert.Empty(Validate(bytes));
        Assert.Equal([("中山市民政局中山市财政局中山市教育局", 2), ("中山市司法局", 1)], rows?.Select(row => (new string([.. row.InnerText.Where(c => c > 0x2E80)]), row.Item2)));
    }

    [Fact]
    public void Write_WithoutPictures_HasNoneThoughTheLetterAsksForThem()
    {
        var bytes = DocxWriter.Write(Complete with { Seal = SealMode.Image });

        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        Assert.Empty(document.MainDocumentPart?.ImageParts ?? []);
    }

    [Fact]
    public void Write_WithThePlacesHabits_FollowsThem()
    {
        var letter = Complete with { SignedBy = "王某某", Number = "某民函〔2023〕42号", Disclosure = "主动公开", Contact = new LetterContact("程某", "8838") };
        var habits = new PrintOptions
        {
            Date = DateStyle.Chinese,
            MarkPlace = MarkPlace.AfterNumber,
            MarkBrackets = "",
            DisclosurePlace = DisclosurePlace.AfterNumber,
            ContactForm = "联系人：{name}　电话：{phone}",
        };

        var bytes = DocxWriter.Write(letter, habits);

        var text = DocxReader.ReadText(bytes).Text ?? "";
        Assert.Empty(Validate(bytes));
        Assert.Contains("签发人：王某某\t某民函〔2023〕42号A类　主动公开\n", text, StringComparison.Ordinal);
        Assert.Contains("联系人：程某　电话：8838\n", text, StringComparison.Ordinal);
        Assert.Contains("二〇二三年五月三十日", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_EmptyLetter_IsValidAndNamesWhatIsMissing()
    {
        var bytes = DocxWriter.Write(new LetterDocument { Mark = "", Disclosure = "", CopyTo = [""], Signers = [""], Contact = new LetterContact("", "") }, draft: true);

        var text = DocxReader.ReadText(bytes).Text ?? "";

        string[] missing = ["发文机关", "发文字号", "标题", "主送", "正文", "署名", "联系人", "联系电话", "公开方式", "抄送", "办理结果"];
        Assert.Equal((0, ""), (Validate(bytes).Count, string.Join('、', missing.Where(name => !text.Contains($"【未填：{name}】", StringComparison.Ordinal)))));
    }

    [Fact]
    public void Write_SameLetterTwice_GivesTheSameBytes()
    {
        Assert.Equal(DocxWriter.Write(Complete), DocxWriter.Write(Complete));
    }

    [Fact]
    public void Write_AnyText_IsValid()
    {
        Gen.String.Sample(text =>
        {
            var letter = new LetterDocument { Issuer = text, Title = text, Body = text + "\u0001\ud83d\ufffe", Salutation = [text], CopyTo = [text], Mark = text };
            Assert.Empty(Validate(DocxWriter.Write(letter)));
        }, iter: 60);
    }

    [Fact]
    public void Write_SeedAndReadBack_IsTheSameLetter()
    {
        var letter = LetterReader.Read(SeedLetter.Text).Letter;

        var read = LetterReader.Read(DocxReader.ReadText(DocxWriter.Write(letter)).Text ?? "");

        Assert.Equivalent(letter, read.Letter, strict: true);
    }

    [Fact]
    public void Write_CompleteLetterAndReadBack_IsTheSameLetter()
    {
        var read = LetterReader.Read(DocxReader.ReadText(DocxWriter.Write(Complete)).Text ?? "");

        Assert.Equivalent(Complete, read.Letter, strict: true);
    }

    [Fact]
    public void Page_IsA4WithTheMarginsOfTheStandardAndALineGrid()
    {
        using var package = Open(DocxWriter.Write(Complete));
        var section = package.MainDocumentPart?.Document?.Body?.GetFirstChild<SectionProperties>();

        var size = section?.GetFirstChild<PageSize>();
        var margin = section?.GetFirstChild<PageMargin>();
        var grid = section?.GetFirstChild<DocGrid>();

        Assert.Equal(
            (11906u, 16838u, 2098, 1984, 1588u, DocGridValues.Lines, 592),
            (size?.Width?.Value, size?.Height?.Value, margin?.Top?.Value, margin?.Bottom?.Value, margin?.Left?.Value, grid?.Type?.Value, grid?.LinePitch?.Value));
    }

    [Fact]
    public void Headings_HaveTheirFaces()
    {
        using var package = Open(DocxWriter.Write(Complete));

        var runs = package.MainDocumentPart?.Document?.Body?.Descendants<Run>().Where(run => run.RunProperties?.RunFonts is not null)
            .Select(run => (run.RunProperties?.RunFonts?.EastAsia?.Value, run.InnerText[..Math.Min(5, run.InnerText.Length)])).ToList() ?? [];

        Assert.Contains(("黑体", "一、关于“"), runs);
        Assert.Contains(("楷体_GB2312", "（一）加强"), runs);
    }

    [Fact]
    public void Letterhead_IsRedAndOnTheFirstPageOnly()
    {
        using var package = Open(DocxWriter.Write(Complete));

        var headers = package.MainDocumentPart?.HeaderParts.Where(part => part.Header?.InnerText.Contains("中山市民政局", StringComparison.Ordinal) == true).ToList() ?? [];

        var run = Assert.Single(headers).Header?.Descendants<Run>().Single(run => run.InnerText == "中山市民政局");
        Assert.Equal("FF0000", run?.RunProperties?.Color?.Val?.Value);
    }

    private static List<ValidationErrorInfo> Validate(byte[] bytes)
    {
        using var package = Open(bytes);
        return [.. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(package)];
    }

    private static WordprocessingDocument Open(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
}
