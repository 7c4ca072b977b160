using ProposalTracker.Letters.Binding;
using ProposalTracker.Letters.Tests.Pdf;
using ProposalTracker.TestSupport;
using UglyToad.PdfPig;

namespace ProposalTracker.Letters.Tests.Binding;

/// <summary>Many issued letters as one file for the printer.</summary>
public sealed class LetterBinderTests
{
    private static readonly byte[] Seed = Issued(SeedLetter.Document);
    private static readonly byte[] Short = Issued(SeedLetter.Document with { Number = "中民函〔2023〕43号", Body = "一页就够。", Mark = null });

    [Fact]
    public void Bind_OfSeveralLetters_HasTheirPagesInOrder()
    {
        using var alone = PdfDocument.Open(Seed);

        var bound = Bind(false, Short, Seed, Short);

        using var read = PdfDocument.Open(bound);
        Assert.Equal(alone.NumberOfPages + 2, read.NumberOfPages);
        Assert.Equal([.. alone.GetPages().Select(page => page.Text)], read.GetPages().Skip(1).Take(alone.NumberOfPages).Select(page => page.Text));
    }

    [Fact]
    public void Bind_CheckedByQpdf_HasNoFault()
    {
        var path = Path.Combine(Path.GetTempPath(), $"bound-{Guid.NewGuid():N}.pdf");
        File.WriteAllBytes(path, Bind(true, Short, Seed, Short));

        var (exit, output) = PdfTools.Run("qpdf", "--check", path);

        File.Delete(path);
        Assert.Equal((0, true), (exit, output.Contains("No syntax or stream encoding errors found", StringComparison.Ordinal)));
    }

    [Fact]
    public void Bind_OfTheSameLettersTwice_HasTheSameBytes() => Assert.Equal(Bind(false, Seed, Short), Bind(false, Seed, Short));

    [Fact]
    public void Bind_OfLettersWithTheSameStreams_KeepsThemOnce()
    {
        var one = Bind(false, Seed).Length;

        var five = Bind(false, Seed, Seed, Seed, Seed, Seed).Length;

        Assert.True(five < 2 * one, $"{one} bytes for one letter, {five} for five of the same");
    }

    [Fact]
    public void Bind_ForBothSides_BeginsEveryLetterOnAFrontPage()
    {
        var bound = Bind(true, Short, Short, Seed);

        using var read = PdfDocument.Open(bound);
        var letters = read.GetPages().Where(page => page.Text.Contains("43号", StringComparison.Ordinal) || page.Text.Contains("42号", StringComparison.Ordinal));
        Assert.Equal([1, 3, 5], letters.Select(page => page.Number));
    }

    [Fact]
    public void Bind_GivesEachLetterItsBookmark()
    {
        var bound = Bind(false, Short, Seed);

        using var read = PdfDocument.Open(bound);
        Assert.True(read.TryGetBookmarks(out var bookmarks));
        Assert.Equal(["第1份", "第2份"], bookmarks.GetNodes().Select(node => node.Title));
    }

    [Fact]
    public void Bind_KeepsTheTaggedReadingOrder()
    {
        var bound = Bind(true, Short, Seed);

        using var read = PdfDocument.Open(bound);
        Assert.Equal(2, ((UglyToad.PdfPig.Tokens.ArrayToken)Root(read).Data[UglyToad.PdfPig.Tokens.NameToken.Create("K")]).Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.4\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n")]
    [InlineData("no PDF at all, but long enough to have an end where the table would be said to start")]
    [InlineData("startxref\n99999\n%%EOF\n")]
    public void Add_OfAForeignFile_IsRefusedAndLeavesTheOthersWhole(string foreign)
    {
        using var output = new MemoryStream();
        var binder = new LetterBinder(output);
        binder.Add(Short, "第1份");

        var fault = Record.Exception(() => binder.Add(System.Text.Encoding.Latin1.GetBytes(foreign), "第2份"));

        binder.Add(Short, "第3份");
        binder.Finish("合订", "某局");
        using var read = PdfDocument.Open(output.ToArray());
        Assert.Equal((typeof(InvalidDataException), 2), (fault?.GetType(), read.NumberOfPages));
    }

    [Fact]
    public void Add_OfADamagedLetter_IsRefusedOrStillAWholeFile()
    {
        var random = new Random(20230530);
        for (var round = 0; round < 200; round++)
        {
            var damaged = (byte[])Short.Clone();
            damaged[random.Next(damaged.Length)] ^= (byte)random.Next(1, 256);
            using var output = new MemoryStream();
            var binder = new LetterBinder(output);

            var fault = Record.Exception(() => binder.Add(damaged, "损坏"));

            Assert.True(fault is null or InvalidDataException, $"round {round}: {fault}");
        }
    }

    private static UglyToad.PdfPig.Tokens.DictionaryToken Root(PdfDocument read) =>
        (UglyToad.PdfPig.Tokens.DictionaryToken)read.Structure.GetObject(((UglyToad.PdfPig.Tokens.IndirectReferenceToken)read.Structure.Catalog.CatalogDictionary.Data[
            UglyToad.PdfPig.Tokens.NameToken.Create("StructTreeRoot")]).Data).Data;

    private static byte[] Issued(LetterDocument letter) => TestFonts.Printer.Print(letter).Pdf ?? [];

    private static byte[] Bind(bool bothSides, params byte[][] letters)
    {
        using var output = new MemoryStream();
        var binder = new LetterBinder(output, bothSides);
        foreach (var (index, letter) in letters.Index())
            binder.Add(letter, $"第{index + 1}份");
        binder.Finish("合订", "某局");
        return output.ToArray();
    }
}
