using System.Diagnostics;
using ProposalTracker.TestSupport;

namespace ProposalTracker.Letters.Tests.Pdf;

public sealed class PdfIdentityTests
{
    private const string OutputVariable = "PROPOSALTRACKER_TEST_PDF";

    [Fact]
    public void Print_TwiceWithNewLibraries_GivesTheSameBytes()
    {
        var first = new LetterPrinter(FontLibrary.ForTests(TestFonts.BoxBytes)).Print(SeedLetter.Document).Pdf;

        var second = new LetterPrinter(FontLibrary.ForTests(TestFonts.BoxBytes)).Print(SeedLetter.Document).Pdf;

        Assert.Equal(first, second);
    }

    [Fact]
    public void Print_InABatch_GivesTheSameBytesAsAlone()
    {
        var alone = new LetterPrinter(FontLibrary.ForTests(TestFonts.BoxBytes)).Print(SeedLetter.Document).Pdf;
        var others = Enumerable.Range(0, 40).Select(i => SeedLetter.Document with { Body = "变" + (char)('一' + i) + "。" });

        var inBatch = others.Append(SeedLetter.Document).AsParallel().AsOrdered().Select(letter => TestFonts.Printer.Print(letter).Pdf).ToList();

        Assert.Equal(alone, inBatch[^1]);
    }

    /// <summary>Also what the second process of the next test runs: it writes the file when it is told where.</summary>
    [Fact]
    public void Print_OfTheSeedLetter_IsWrittenWhereAsked()
    {
        var pdf = TestFonts.Printer.Print(SeedLetter.Document).Pdf;

        Assert.NotNull(pdf);
        if (Environment.GetEnvironmentVariable(OutputVariable) is { } path)
            File.WriteAllBytes(path, pdf);
    }

    [Fact]
    public void Print_InAnotherProcess_GivesTheSameBytes()
    {
        var path = Path.Combine(Path.GetTempPath(), $"letter-{Environment.ProcessId}.pdf");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in new[] { "exec", typeof(PdfIdentityTests).Assembly.Location, "-method", $"{typeof(PdfIdentityTests).FullName}.{nameof(Print_OfTheSeedLetter_IsWrittenWhereAsked)}" })
            start.ArgumentList.Add(argument);
        start.Environment[OutputVariable] = path;

        using (var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet starts"))
        {
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
        }

        Assert.Equal(TestFonts.Printer.Print(SeedLetter.Document).Pdf, File.ReadAllBytes(path));
        File.Delete(path);
    }
}
