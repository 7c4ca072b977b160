namespace ProposalTracker.Letters.Typesetting;

/// <summary>Page numbers from the second page on (GB/T 9704-2012, 7.5 and 10.1), and the word 草稿 on every page of a draft.</summary>
internal sealed class PageMarks(Shaper shaper, PageBuilder pages, PrintOptions options)
{
    /// <summary>The dashes stand 7 mm below the 版心.</summary>
    private const double DashLine = Grid.Bottom + 7;
    private const double DraftTop = 12;
    private const double SpaceCells = 0.25;

    internal void Draw()
    {
        for (var page = 0; page < pages.Count; page++)
        {
            if (page > 0)
                DrawNumber(page);
            if (options.Draft)
                pages.Line(page, SetLine.Natural(shaper.Own("草稿", FaceRole.Hei, Rgb.OfficialRed)), "draft", 0, Grid.Left, DraftTop, Grid.Size2, Grid.Em2);
        }
    }

    /// <summary>Odd pages: one blank character at the right; even pages: at the left.</summary>
    private void DrawNumber(int page)
    {
        var number = shaper.Own($"— {page + 1} —", FaceRole.Song);
        var line = SetLine.Natural([.. number.Select(c => c.Kind == CharacterKind.Space ? c with { Width = SpaceCells } : c)]);
        var left = page % 2 == 1 ? Grid.Left + Grid.Em4 : Grid.Right - Grid.Em4 - (line.End * Grid.Em4);
        pages.Line(page, line, "pageno", page, left, DashLine - (Grid.Em4 / 2), Grid.Size4, Grid.Em4);
    }
}
