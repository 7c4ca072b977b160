using System.Text.RegularExpressions;
using ProposalTracker.Features.Demo;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace ProposalTracker.Web.Tests.Journeys;

/// <summary>Holds the PDF of the walk against the published letter: text, grid, faces.</summary>
internal static partial class PublishedLetter
{
    private const double PointsPerMillimetre = 72 / 25.4;
    private const double RowPitch = 10.446;
    private const double LeftEdge = 28;

    public static void Equal(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        var pages = document.GetPages().ToList();

        HasTheText(pages);
        StandsOnTheGrid(pages[1]);
        Assert.All(pages.SelectMany(page => page.Letters).Select(letter => letter.FontName).Distinct(), name => Assert.Matches("^[A-Z]{6}\\+", name));
        // The first page has no number, the second has its own outside left (GB/T 9704-2012, 7.5).
        Assert.DoesNotContain("— 1 —", Text(pages[0]), StringComparison.Ordinal);
    }

    // Every Chinese character, letter and digit of the published text, in its order, beside what the seal's picture had: name and date.
    private static void HasTheText(List<Page> pages)
    {
        var printed = Characters(string.Concat(pages.Select(Text)));
        foreach (var paragraph in SeedCase.PublishedText.Split('\n').Select(Characters).Where(line => line.Length > 8))
            Assert.Contains(paragraph, printed, StringComparison.Ordinal);
        Assert.Contains("中山市民政局2023年5月30日", printed, StringComparison.Ordinal);
        Assert.Contains(Characters(SeedCase.LetterNumber), printed, StringComparison.Ordinal);
    }

    private static void StandsOnTheGrid(Page page)
    {
        var body = page.Letters.Where(l => l.PointSize is > 15 and < 17).ToList();
        // Faces are placed by their optical centre, so each has a baseline of its own on the same rows.
        foreach (var face in body.GroupBy(l => l.FontName))
        {
            var rows = face.Select(l => (page.Height - l.StartBaseLine.Y) / PointsPerMillimetre).Distinct().Order().ToList();
            Assert.All(rows, row => Assert.Equal(0, Math.IEEERemainder(row - rows[0], RowPitch), 0.05));
        }
        Assert.All(body, letter => Assert.True(letter.StartBaseLine.X / PointsPerMillimetre > LeftEdge - 0.6));
    }

    // Page numbers stand in the run of the text; they are no part of it.
    private static string Text(Page page) => string.Concat(page.Letters.Where(l => l.PointSize > 13 && l.StartBaseLine.Y > 28 * PointsPerMillimetre).Select(l => l.Value));

    private static string Characters(string text) => Other().Replace(text, "");

    [GeneratedRegex(@"[^\p{IsCJKUnifiedIdeographs}A-Za-z0-9]")]
    private static partial Regex Other();
}
