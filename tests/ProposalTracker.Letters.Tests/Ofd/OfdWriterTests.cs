using ProposalTracker.Letters.Fonts;
using ProposalTracker.TestSupport;

namespace ProposalTracker.Letters.Tests.Ofd;

/// <summary>OFD by its structure (GB/T 33190-2016): what a viewer reads is what was set. No viewer was at hand.</summary>
public sealed class OfdWriterTests
{
    private static readonly PrintOptions WithOfd = new() { Ofd = true };

    [Fact]
    public void Text_OfEveryPage_StandsWhereItWasSet()
    {
        var printed = TestFonts.Printer.Print(SeedLetter.Document, WithOfd);

        using var ofd = new OfdFile(printed.Ofd);
        var read = ofd.Pages.SelectMany((page, i) => ofd.Characters(page).Select(c => (Page: i, c.Character, c.X, c.Y))).ToList();
        var set = printed.Pages.SelectMany((page, i) => page.Runs.SelectMany(run => run.Glyphs.Select(glyph => (Page: i, glyph.Character, X: glyph.XMm, Y: run.BaselineMm)))).ToList();
        Assert.Equal(set.Select(c => (c.Page, c.Character)), read.Select(c => (c.Page, c.Character)));
        Assert.All(set.Zip(read), pair =>
        {
            Assert.Equal(pair.First.X, pair.Second.X, 0.002);
            Assert.Equal(pair.First.Y, pair.Second.Y, 0.002);
        });
    }

    [Fact]
    public void Rules_OfTheFirstPage_AreFilledRedPaths()
    {
        using var ofd = new OfdFile(TestFonts.Printer.Print(SeedLetter.Document, WithOfd).Ofd);

        var rules = ofd.All(ofd.Pages[0], "PathObject");

        Assert.Equal(4, rules.Count);
        Assert.All(rules, rule => Assert.StartsWith("20 ", rule.Attribute("Boundary")?.Value, StringComparison.Ordinal));
        Assert.All(rules, rule => Assert.Equal("255 0 0", rule.Elements().First().Attribute("Value")?.Value));
    }

    [Fact]
    public void Numbers_OfAllObjects_AreDifferentAndWithinTheHighest()
    {
        using var ofd = new OfdFile(TestFonts.Printer.Print(SeedLetter.Document, WithOfd).Ofd);

        var numbers = ofd.Paths.Where(path => path.StartsWith("Doc_0", StringComparison.Ordinal) && path.EndsWith(".xml", StringComparison.Ordinal))
            .SelectMany(path => ofd.Xml(path).DescendantsAndSelf()).Select(element => element.Attribute("ID")?.Value).OfType<string>().Select(int.Parse).ToList();
        Assert.Distinct(numbers);
        Assert.Equal($"{numbers.Max()}", ofd.All("Doc_0/Document.xml", "MaxUnitID").Single().Value);
    }

    [Fact]
    public void Fonts_OfTheLetter_OpenAndHoldTheirCharacters()
    {
        using var ofd = new OfdFile(TestFonts.Printer.Print(SeedLetter.Document, WithOfd).Ofd);

        foreach (var font in ofd.All("Doc_0/PublicRes.xml", "Font"))
        {
            var face = FontFace.Open(FontData.Copy(ofd.Bytes($"Doc_0/Res/{font.Value}")), 0, null);
            var used = ofd.Pages.SelectMany(page => ofd.All(page, "TextObject"))
                .Where(text => text.Attribute("Font")?.Value == font.Attribute("ID")?.Value).SelectMany(text => text.Value.EnumerateRunes()).Distinct();
            Assert.DoesNotContain(used, rune => face?.GlyphOf(rune.Value) is null or 0);
        }
    }

    [Fact]
    public void Bytes_OfTwoRuns_AreTheSame()
    {
        var first = new LetterPrinter(FontLibrary.ForTests(TestFonts.BoxBytes)).Print(SeedLetter.Document, WithOfd).Ofd;

        var second = new LetterPrinter(FontLibrary.ForTests(TestFonts.BoxBytes)).Print(SeedLetter.Document, WithOfd).Ofd;

        Assert.Equal(first, second);
    }

    [Fact]
    public void Root_IsTheFirstPartAndLeadsToTheDocument()
    {
        using var ofd = new OfdFile(TestFonts.Printer.Print(SeedLetter.Document, WithOfd).Ofd);

        Assert.Equal("OFD.xml", ofd.Paths[0]);
        Assert.Contains(ofd.All("OFD.xml", "DocRoot").Single().Value, ofd.Paths);
        Assert.Matches("^[0-9A-F]{32}$", ofd.All("OFD.xml", "DocID").Single().Value);
    }

    [Fact]
    public void CharacterBeyondTheBasicPlane_StandsInATextOfItsOwn()
    {
        using var ofd = new OfdFile(TestFonts.Printer.Print(SeedLetter.Document with { Salutation = ["王𠂇明代表"] }, WithOfd).Ofd);

        Assert.Contains(ofd.All(ofd.Pages[0], "TextObject"), text => text.Value == "𠂇");
    }

    [Fact]
    public void Seal_IsThePictureAsItWasGiven()
    {
        var png = TestPictures.Png(40, 40);

        using var ofd = new OfdFile(TestFonts.Printer.Print(SealedLetter, new PrintOptions { Ofd = true, SealImages = [png] }).Ofd);

        Assert.Equal(png, ofd.Bytes(ofd.Paths.Single(path => path.EndsWith(".png", StringComparison.Ordinal))));
        Assert.Single(ofd.Pages.SelectMany(page => ofd.All(page, "ImageObject")));
    }

    [Fact]
    public void Seals_OfAJointLetter_AreEachSignersOwn()
    {
        byte[] first = TestPictures.Png(40, 40), third = TestPictures.Jpeg(60, 60);
        var letter = SealedLetter with { Signers = ["中山市民政局", "中山市财政局", "中山市教育局"] };

        using var ofd = new OfdFile(TestFonts.Printer.Print(letter, new PrintOptions { Ofd = true, SealImages = [first, null, third] }).Ofd);

        var images = ofd.Pages.SelectMany(page => ofd.All(page, "ImageObject")).Select(image => image.Attribute("ResourceID")?.Value);
        var media = ofd.All("Doc_0/DocumentRes.xml", "MultiMedia").ToDictionary(one => one.Attribute("ID")?.Value ?? "", one => one.Value);
        Assert.Equal([first, third], images.Select(id => ofd.Bytes($"Doc_0/Res/{media[id ?? ""]}")));
    }

    [Fact]
    public void Seal_ThatIsNoPicture_IsLeftOut()
    {
        using var ofd = new OfdFile(TestFonts.Printer.Print(SealedLetter, new PrintOptions { Ofd = true, SealImages = [[1, 2, 3]] }).Ofd);

        Assert.DoesNotContain(ofd.Paths, path => path.Contains("seal", StringComparison.Ordinal));
    }

    [Fact]
    public void RefusedLetter_HasNone()
    {
        var printed = TestFonts.Printer.Print(SeedLetter.Document with { Title = null }, WithOfd);

        Assert.True(printed.Refused);
        Assert.Null(printed.Ofd);
    }

    [Fact]
    public void Draft_HasNone() =>
        Assert.Null(TestFonts.Printer.Print(SeedLetter.Document, new PrintOptions { Ofd = true, Draft = true }).Ofd);

    private static LetterDocument SealedLetter =>
        SeedLetter.Document with { Signers = ["中山市民政局"], Date = new DateOnly(2023, 5, 30), Seal = SealMode.Image };
}
