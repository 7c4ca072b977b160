using ProposalTracker.Letters.Typesetting;
using ProposalTracker.TestSupport;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace ProposalTracker.Letters.Tests.Pdf;

/// <summary>Measures the written file, not our own display list.</summary>
public sealed class PdfGeometryTests
{
    private const double Tolerance = 0.05;

    private static readonly byte[] File = TestFonts.Printer.Print(SeedLetter.Document).Pdf ?? [];

    [Fact]
    public void Page_IsA4()
    {
        using var pdf = PdfDocument.Open(File);

        Assert.Equal((210, 297), (Math.Round(Mm(pdf.GetPage(1).Width), 2), Math.Round(Mm(pdf.GetPage(1).Height), 2)));
    }

    [Fact]
    public void Rows_OfAFullPage_StandOnTheGrid()
    {
        using var pdf = PdfDocument.Open(File);

        var baselines = Baselines(pdf.GetPage(2)).ToList();

        Assert.Equal(22, baselines.Count);
        for (var row = 0; row < 22; row++)
            Assert.Equal(Grid.RowTop(row) + (Grid.Em3 * 0.88), baselines[row], Tolerance);
    }

    [Fact]
    public void Lines_OfAFullPage_StartAtTheLeftEdgeOrTheIndent()
    {
        using var pdf = PdfDocument.Open(File);

        var starts = Lines(pdf.GetPage(2)).Select(line => Mm(line.Min(letter => letter.StartBaseLine.X))).ToList();

        Assert.All(starts, x => Assert.True(Math.Abs(x - 28) < Tolerance || Math.Abs(x - 39.14) < Tolerance, $"a line starts at {x:F2} mm"));
    }

    [Fact]
    public void Lines_OfAFullPage_EndAtTheRightEdge()
    {
        using var pdf = PdfDocument.Open(File);

        // A squeezed mark keeps its advance in the font; its ink does not pass the margin.
        var ends = Lines(pdf.GetPage(2)).Where(line => line.MaxBy(letter => letter.StartBaseLine.X)?.Value[0] is >= '\u4E00' and <= '\u9FFF').Select(line => Mm(line.Max(letter => letter.EndBaseLine.X))).ToList();

        Assert.All(ends, x => Assert.True(x < 184.1 + Tolerance, $"a line ends at {x:F2} mm"));
        Assert.Contains(ends, x => Math.Abs(x - 184.07) < Tolerance);
    }

    [Fact]
    public void Letterhead_IsRed()
    {
        using var pdf = PdfDocument.Open(File);

        var letters = pdf.GetPage(1).Letters.Where(letter => letter.PointSize > 40).ToList();

        Assert.Equal("中山市民政局", string.Concat(letters.Select(letter => letter.Value)));
        Assert.All(letters, letter => Assert.Equal((1, 0, 0), letter.Color.ToRGBValues()));
    }

    [Fact]
    public void Rules_Are170MmWide()
    {
        using var pdf = PdfDocument.Open(File);

        var boxes = pdf.GetPage(1).Paths.Select(path => path.GetBoundingRectangle()).OfType<UglyToad.PdfPig.Core.PdfRectangle>().ToList();

        Assert.Equal(4, boxes.Count);
        Assert.All(boxes, box => Assert.Equal((20, 170), (Math.Round(Mm(box.Left), 2), Math.Round(Mm(box.Width), 2))));
    }

    private static double Mm(double points) => points * 25.4 / 72;

    private static IEnumerable<IGrouping<double, Letter>> Lines(Page page) =>
        page.Letters.Where(letter => letter.PointSize > 15 && letter.Value != " ").GroupBy(letter => Math.Round(letter.StartBaseLine.Y, 1)).OrderByDescending(line => line.Key);

    private static IEnumerable<double> Baselines(Page page) => Lines(page).Select(line => Mm(page.Height - line.First().StartBaseLine.Y));
}
