using System.Globalization;
using ProposalTracker.Letters.Typesetting;

namespace ProposalTracker.Letters.Tests.Typesetting;

/// <summary>Reads a display list the way a person with a ruler would.</summary>
internal static class Printed
{
    internal static LetterDocument Letter(string body) => new()
    {
        Issuer = "某市民政局",
        Number = "某民函〔2024〕7号",
        Title = "关于第2024001号建议答复的函",
        Salutation = ["王某某代表"],
        Body = body,
        Signers = ["某市民政局"],
        Date = new DateOnly(2024, 5, 9),
    };

    internal static PrintedLetter Print(LetterDocument letter, PrintOptions? options = null) => TestFonts.Printer.Print(letter, options);

    internal static IEnumerable<(int Page, GlyphRun Run)> Runs(this PrintedLetter letter, string tag) =>
        letter.Pages.SelectMany(page => page.Runs.Where(run => run.Tag == tag).Select(run => (page.Number, run)));

    /// <summary>Text of a tag, lines joined.</summary>
    internal static string Text(this PrintedLetter letter, string tag) => string.Concat(letter.Runs(tag).Select(entry => entry.Run.Text));

    /// <summary>The lines of a tag: runs on one page and baseline joined.</summary>
    internal static List<string> Lines(this PrintedLetter letter, string tag) =>
        [.. letter.Runs(tag).GroupBy(entry => (entry.Page, Math.Round(entry.Run.BaselineMm, 2))).Select(line => string.Concat(line.Select(entry => entry.Run.Text)))];

    /// <summary>The grid row of a run set in 3号, from 0.</summary>
    internal static double RowOf(GlyphRun run)
    {
        var boxTop = run.BaselineMm - (run.SizePt * Grid.MmPerPoint * (0.5 + run.Face.OpticalCentre));
        return (boxTop - Grid.RowTop(0, run.SizePt)) / Grid.RowPitch;
    }

    /// <summary>Cells from the left edge of the 版心.</summary>
    internal static double CellOf(GlyphRun run) => (run.Glyphs[0].XMm - Grid.Left) / Grid.Cell;

    internal static bool HasNote(this PrintedLetter letter, string code) => letter.Notes.Any(note => note.Code == code);

    /// <summary>One line per run, as the golden files hold it.</summary>
    internal static string Describe(IReadOnlyList<DisplayPage> pages)
    {
        var lines = new List<string>();
        foreach (var page in pages)
        {
            lines.AddRange(page.Rects.Select(rect =>
                string.Create(CultureInfo.InvariantCulture, $"p{page.Number} {rect.YMm:F2} x {rect.XMm:F2} {rect.WidthMm:F2}×{rect.HeightMm:F2} {rect.Tag}")));
            lines.AddRange(page.Runs.Select(run =>
                string.Create(CultureInfo.InvariantCulture, $"p{page.Number} {run.BaselineMm:F2} x {run.Glyphs[0].XMm:F2}…{run.Glyphs[^1].XMm:F2} {run.SizePt:0.##}pt {run.Tag} {run.Role} {run.Text}")));
        }

        return string.Join('\n', lines) + "\n";
    }
}
