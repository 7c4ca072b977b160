using ProposalTracker.TestSupport;

namespace ProposalTracker.Letters.Tests;

public sealed class LetterPrinterTests
{
    [Fact]
    public void Print_OfTheSeedLetter_FillsSixPages()
    {
        var letter = SeedLetter.Document;

        var printed = TestFonts.Printer.Print(letter);

        Assert.Equal(6, printed.Pages.Count);
        Assert.False(printed.Refused);
    }
}
