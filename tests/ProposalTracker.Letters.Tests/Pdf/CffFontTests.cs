using ProposalTracker.TestSupport;
using UglyToad.PdfPig;

namespace ProposalTracker.Letters.Tests.Pdf;

/// <summary>The way of fonts with CFF outlines (Fandol, Noto) through the PDF, without any of them.</summary>
public sealed class CffFontTests
{
    private static readonly FontLibrary Library = FontLibrary.ForTests(TestFonts.CffBoxBytes());

    [Fact]
    public void Print_WithACffFace_CopiesEveryCharacterRight()
    {
        var pdf = new LetterPrinter(Library).Print(SeedLetter.Document).Pdf ?? [];

        using var read = PdfDocument.Open(pdf);
        var copied = string.Concat(read.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value).Where(value => value != " "));
        var body = string.Concat((SeedLetter.Document.Body ?? "").Where(c => !char.IsWhiteSpace(c)));
        Assert.Contains(body[..300], copied, StringComparison.Ordinal);
    }

    [Fact]
    public void Print_WithACffFace_EmbedsABareProgram()
    {
        var pdf = new LetterPrinter(Library).Print(SeedLetter.Document).Pdf ?? [];

        Assert.Contains("/Subtype/CIDFontType0C", System.Text.Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void OpticalCentre_OfACffBox_IsItsMiddle()
    {
        Assert.Equal(0.38, Library.Chain(FaceRole.Body)[0].OpticalCentre, 6);
    }

    [Fact]
    public void Layout_WithACffFace_EqualsThatWithATrueTypeFace()
    {
        var cff = new LetterPrinter(Library).Print(SeedLetter.Document);

        Assert.Equal(Typesetting.Printed.Describe(TestFonts.Printer.Print(SeedLetter.Document).Pages).Length, Typesetting.Printed.Describe(cff.Pages).Length);
    }
}
