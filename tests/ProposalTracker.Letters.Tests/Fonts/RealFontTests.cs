using ProposalTracker.Letters.Pdf;
using ProposalTracker.Letters.Tests.Typesetting;
using ProposalTracker.TestSupport;
using UglyToad.PdfPig;

namespace ProposalTracker.Letters.Tests.Fonts;

/// <summary>Extra tests with the faces this machine has; without 仿宋 they are skipped, visibly.</summary>
public sealed class RealFontTests
{
    private static readonly Lazy<FontLibrary> Library = new(FontLibrary.OpenDefault);

    [Fact]
    public void SeedLetter_InRealFaces_BreaksAsInTheBoxFont()
    {
        var printer = new LetterPrinter(Real());

        var real = printer.Print(SeedLetter.Document);

        Assert.Equal(LinesOf(TestFonts.Printer.Print(SeedLetter.Document)), LinesOf(real));
    }

    [Fact]
    public void SeedLetter_InRealFaces_IsSmallAndCopiesRight()
    {
        var pdf = new LetterPrinter(Real()).Print(SeedLetter.Document).Pdf ?? [];

        using var read = PdfDocument.Open(pdf);
        var copied = string.Concat(read.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value));
        Assert.InRange(pdf.Length, 1, 250 * 1024);
        Assert.DoesNotContain(copied, c => c is (>= '\u2E80' and <= '\u2FDF') or (>= '\uF900' and <= '\uFAFF'));
        Assert.Contains("联系人及电话：程倩敏，88380883", copied, StringComparison.Ordinal);
    }

    [Fact]
    public void RareNames_InRealFaces_AreTakenFromAnotherFace()
    {
        var fonts = Real();
        if (fonts.Roles[1].CoveredByChain < 8105)
            Assert.Skip("no face for rare characters");

        var printed = new LetterPrinter(fonts).Print(SeedLetter.Document with { Salutation = ["张堃代表", "李喆代表", "王䶮代表"] });

        Assert.False(printed.Refused);
    }

    [Fact]
    public void Subsetters_OfOneCffFace_AgreeOnTheGlyphs()
    {
        var face = Real().Chain(FaceRole.Body)[0];
        if (!face.IsCff)
            Assert.Skip("仿宋 here has TrueType outlines");
        ushort[] glyphs = [.. "国中山市民政局".Select(c => face.GlyphOf(c)).Order()];

        var own = Subsetter.SubsetCff(face, glyphs);
        var native = Subsetter.SubsetNative(face, glyphs);

        Assert.Equal(glyphs.Length, own?.Codes.Distinct().Count());
        Assert.Equal(glyphs.Length, native.Codes.Distinct().Count());
        Assert.True(own?.Program.Length < native.Program.Length);
    }

    private static FontLibrary Real()
    {
        if (Library.Value.Roles[1] is { FaceName: null } or { Advice: not null })
            Assert.Skip("no face for 仿宋");
        return Library.Value;
    }

    private static List<string> LinesOf(PrintedLetter letter) =>
        [.. letter.Pages.SelectMany(page => page.Runs.Where(run => run.Tag is "body" or "heading" or "copies")
            .GroupBy(run => Math.Round(Printed.RowOf(run), 1)).Select(line => string.Concat(line.Select(run => run.Text))))];
}
