using ProposalTracker.TestSupport;

namespace ProposalTracker.Letters.Tests;

/// <summary>One library for all tests: faces and subsets are shared, as they are between letters.</summary>
internal static class TestFonts
{
    internal static readonly byte[] BoxBytes = BoxFont.Create();

    internal static readonly FontLibrary Box = FontLibrary.ForTests(BoxBytes);

    internal static readonly LetterPrinter Printer = new(Box);
}
