using ProposalTracker.Letters.Pdf;

namespace ProposalTracker.Letters.Typesetting;

/// <summary>Collects what is drawn on each page.</summary>
internal sealed class PageBuilder
{
    private const double BoxLineMm = 0.2;

    private readonly List<OpenPage> pages = [];

    internal int Count => pages.Count;

    internal List<Bookmark> Bookmarks { get; } = [];

    /// <summary>Pages come into being when something is put on them.</summary>
    internal void EnsurePage(int page)
    {
        while (pages.Count <= page)
            pages.Add(new OpenPage([], [], []));
    }

    internal void Rect(int page, FilledRect rect)
    {
        EnsurePage(page);
        pages[page].Rects.Add(rect);
    }

    internal void Picture(int page, PlacedPicture picture)
    {
        EnsurePage(page);
        pages[page].Pictures.Add(picture);
    }

    internal void Row(int page, int row, TextRow text)
    {
        EnsurePage(page);
        if (text.Line is null)
            return;
        var top = Grid.RowTop(row, text.SizePt);
        if (text.Bookmark is not null)
            Bookmarks.Add(new Bookmark(text.Bookmark, page, top));
        Line(page, text.Line, text.Tag, text.Block, text.LeftMm, top, text.SizePt, text.CellMm);
    }

    /// <param name="left">Where cell 0 of the line stands, mm.</param>
    /// <param name="top">Top of the em box, mm.</param>
    internal void Line(int page, SetLine line, string tag, int block, double left, double top, double sizePt, double cellMm)
    {
        EnsurePage(page);
        var glyphs = new List<Glyph>(line.Characters.Count);
        for (var i = 0; i < line.Characters.Count; i++)
        {
            var c = line.Characters[i];
            if (i > 0 && glyphs.Count > 0 && !SameRun(line.Characters[i - 1], c))
                glyphs = Flush(page, glyphs, line.Characters[i - 1], tag, block, top, sizePt);
            if (c.Kind == CharacterKind.Unknown)
                UnknownBox(page, c, left + (line.Starts[i] * cellMm), top, sizePt, cellMm, tag, block);
            else if (c.Glyph != 0)
                glyphs.Add(Place(c, left + (line.Starts[i] * cellMm), line.Widths[i], sizePt * Grid.MmPerPoint, cellMm));
        }

        if (glyphs.Count > 0)
            Flush(page, glyphs, line.Characters[^1], tag, block, top, sizePt);
    }

    internal IReadOnlyList<DisplayPage> Build() =>
        [.. pages.Select((page, i) => new DisplayPage(i + 1, page.Runs, page.Rects, page.Pictures))];

    private static bool SameRun(SetCharacter a, SetCharacter b) =>
        ReferenceEquals(a.Face, b.Face) && a.Role == b.Role && a.Color == b.Color && a.Kind != CharacterKind.Unknown && b.Kind != CharacterKind.Unknown;

    private List<Glyph> Flush(int page, List<Glyph> glyphs, SetCharacter like, string tag, int block, double top, double sizePt)
    {
        var baseline = top + (sizePt * Grid.MmPerPoint * (0.5 + like.Face.OpticalCentre));
        pages[page].Runs.Add(new GlyphRun(tag, block, like.Role, like.Face, sizePt, baseline, like.Color, glyphs));
        return [];
    }

    /// <summary>
    /// Han glyphs stand at the left of their slot, the last one reaching 0.07 mm past the edge; narrow ones in its middle;
    /// too wide Latin letters are drawn narrower; a squeezed opening mark gives up its empty left half.
    /// </summary>
    private static Glyph Place(SetCharacter c, double slotLeft, double slotCells, double emMm, double cellMm)
    {
        var advance = c.Face.Advance(c.Glyph);
        if (c.Kind is CharacterKind.Space or CharacterKind.Accent)
            return new Glyph(c.Glyph, c.Kind == CharacterKind.Space ? ' ' : c.Character, slotLeft, 1);
        if (c.Width >= 1 && advance > 0.9)
            return new Glyph(c.Glyph, c.Character, slotLeft - (c.Kind == CharacterKind.Opening ? (c.Width - slotCells) * cellMm : 0), 1);
        var slot = slotCells * cellMm;
        return advance * emMm <= slot * 1.02
            ? new Glyph(c.Glyph, c.Character, slotLeft + ((slot - (advance * emMm)) / 2), 1)
            : new Glyph(c.Glyph, c.Character, slotLeft, Math.Round(slot / (advance * emMm), 3));
    }

    private void UnknownBox(int page, SetCharacter c, double left, double top, double sizePt, double cellMm, string tag, int block)
    {
        double width = 2 * cellMm, height = sizePt * Grid.MmPerPoint;
        foreach (var (x, y, w, h) in new[]
        {
            (left, top, width, BoxLineMm), (left, top + height - BoxLineMm, width, BoxLineMm),
            (left, top, BoxLineMm, height), (left + width - BoxLineMm, top, BoxLineMm, height),
        })
        {
            Rect(page, new FilledRect("unknown", x, y, w, h, Rgb.OfficialRed));
        }

        var codeSize = sizePt * 0.45;
        var code = TextCleaner.Describe(c.Character).Select(digit => new SetCharacter(
            digit, c.Face, c.Face.GlyphOf(digit), c.Role, Rgb.OfficialRed, CharacterKind.Latin, 0.5, false)).ToList();
        var em = codeSize * Grid.MmPerPoint;
        Line(page, SetLine.Natural(code), tag, block, left + ((width - (code.Count * em / 2)) / 2), top + ((height - em) / 2), codeSize, em);
    }

    private sealed record OpenPage(List<GlyphRun> Runs, List<FilledRect> Rects, List<PlacedPicture> Pictures);
}
