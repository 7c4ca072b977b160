using ProposalTracker.TestSupport;

namespace ProposalTracker.Letters.Tests.Pdf;

/// <summary>What other people's programs say of the file, when they are installed.</summary>
public sealed class PdfToolsTests
{
    [Fact]
    public void File_CheckedByQpdf_HasNoFault()
    {
        using var file = new TemporaryPdf();

        var (exit, output) = PdfTools.Run("qpdf", "--check", file.Path);

        Assert.Equal(0, exit);
        Assert.Contains("No syntax or stream encoding errors found", output, StringComparison.Ordinal);
    }

    [Fact]
    public void File_ReadByPdftotext_HoldsTheWholeBody()
    {
        using var file = new TemporaryPdf();

        var (_, output) = PdfTools.Run("pdftotext", "-enc", "UTF-8", file.Path, "-");

        var plain = output.Where(c => !char.IsWhiteSpace(c)).Order();
        var body = (SeedLetter.Document.Body ?? "").Where(c => !char.IsWhiteSpace(c)).ToList();
        Assert.Empty(body.GroupBy(c => c).Where(c => plain.Count(other => other == c.Key) < c.Count()).Select(c => c.Key));
    }

    private sealed class TemporaryPdf : IDisposable
    {
        internal TemporaryPdf() => File.WriteAllBytes(Path, TestFonts.Printer.Print(SeedLetter.Document).Pdf ?? []);

        internal string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"letter-{Guid.NewGuid():N}.pdf");

        public void Dispose() => File.Delete(Path);
    }
}
