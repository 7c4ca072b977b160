namespace ProposalTracker.Letters.Typesetting;

/// <summary>
/// What stands at the very bottom of the last page (GB/T 9704-2012, 7.4 and 10.1: no rules, no 印发机关): a salutation too
/// long for page one, 公开方式 and 抄送. Longer than the page it flows, its last part at the bottom of the last page.
/// </summary>
internal sealed class Imprint
{
    private const double LinePitch = 1.75 * Grid.Size4 * Grid.MmPerPoint;
    private const double LabelCells = 3;
    private const int ManyLines = 30;

    private static readonly int LineCells = (int)((Grid.Width - (2 * Grid.Em4)) / Grid.Em4);
    private static readonly double Cell = (Grid.Width - (2 * Grid.Em4)) / LineCells;

    private readonly List<ImprintLine> lines = [];
    private readonly SetLine? disclosure;

    /// <param name="disclosure">公开方式 as one line, or null when it stands elsewhere.</param>
    internal Imprint(TextRows rows, Shaper shaper, NoteBook notes, LetterDocument letter, SetLine? disclosure, bool withSalutation)
    {
        this.disclosure = disclosure;
        if (withSalutation)
            Add(Labelled(shaper, "主送：", rows.SalutationText(letter.Salutation, '。')), "salutation");
        if (letter.CopyTo is { Count: > 0 } copies)
            Add(Labelled(shaper, "抄送：", Copies(rows, shaper, copies)), "copies");
        if (lines.Count > ManyLines)
            notes.Add(NoteLevel.Warning, "long-copies", $"抄送占{lines.Count}行：请考虑改为统称", "copyTo");
    }

    private bool IsEmpty => lines.Count == 0 && disclosure is null;

    /// <summary>More than fits a third of a page: it would stand alone or flow anyway.</summary>
    internal bool IsLong => Rows > Grid.Rows / 3;

    /// <summary>Rows of the grid that it takes from the bottom of the page.</summary>
    internal int Rows => IsEmpty ? 0 : (int)Math.Ceiling((Grid.Bottom - Top(0) - 0.02) / Grid.RowPitch);

    /// <summary>Draws under the given row and returns the last page.</summary>
    /// <param name="firstFreeRow">May be 22: the page is full.</param>
    internal int Draw(PageBuilder pages, int page, int firstFreeRow)
    {
        if (IsEmpty)
            return page;
        var free = FreeTop(firstFreeRow);
        if (Top(0) < free && Top(0) >= Grid.Top)
            (page, free) = (page + 1, Grid.Top);
        return Top(0) >= free ? DrawBlock(pages, page, 0) : Flow(pages, page, free);
    }

    private static double FreeTop(int firstFreeRow) => firstFreeRow == 0 ? Grid.Top : Grid.RowTop(firstFreeRow) - 0.01;

    private static List<SetCharacter> Copies(TextRows rows, Shaper shaper, IReadOnlyList<string> copies)
    {
        var text = new List<SetCharacter>();
        for (var i = 0; i < copies.Count; i++)
        {
            var name = copies[i].TrimEnd();
            text.AddRange(rows.Field(i + 1 == copies.Count ? name.TrimEnd('。') : name, "copyTo", "抄送"));
            text.AddRange(shaper.Own(i + 1 == copies.Count ? "。" : "、", FaceRole.Body));
        }

        return text;
    }

    private static List<SetLine> Labelled(Shaper shaper, string label, List<SetCharacter> text) =>
        LineBreaker.Break([.. shaper.Own(label, FaceRole.Body), .. text], LineCells, 0, LabelCells);

    private void Add(List<SetLine> more, string tag) => lines.AddRange(more.Select(line => new ImprintLine(line, tag)));

    /// <summary>Top of the em box of the first thing drawn, when everything from line <paramref name="from"/> on stands at the bottom.</summary>
    private double Top(int from)
    {
        var first = LineTop(from);
        return disclosure is not null && from == 0 ? DisclosureTop(first) : first;
    }

    private double LineTop(int line) => Grid.Bottom - Grid.Em4 - ((lines.Count - 1 - line) * LinePitch);

    /// <summary>One row pitch above the first line of 抄送, middle to middle; at the bottom itself when nothing is below.</summary>
    private double DisclosureTop(double firstLineTop) => lines.Count == 0
        ? Grid.Bottom - Grid.Em3
        : firstLineTop + ((Grid.Em4 - Grid.Em3) / 2) - Grid.RowPitch;

    private int DrawBlock(PageBuilder pages, int page, int from)
    {
        if (disclosure is not null && from == 0)
            pages.Line(page, disclosure, "disclosure", 0, Grid.Left, Top(0), Grid.Size3, Grid.Cell);
        for (var i = from; i < lines.Count; i++)
            DrawLine(pages, page, i, LineTop(i));
        return page;
    }

    private int Flow(PageBuilder pages, int page, double free)
    {
        // The rest of this page takes as many whole lines as fit, their last one at the bottom; then whole pages.
        var from = 0;
        while (Top(from) < Grid.Top || (from == 0 && Top(0) < free))
        {
            var room = (int)((Grid.Bottom - Grid.Em4 - free) / LinePitch) + 1 - (from == 0 && disclosure is not null ? 2 : 0);
            var count = Math.Clamp(room, 0, lines.Count - from);
            var top = Grid.Bottom - Grid.Em4 - ((count - 1) * LinePitch);
            if (from == 0 && disclosure is not null && count > 0)
                pages.Line(page, disclosure, "disclosure", 0, Grid.Left, DisclosureTop(top), Grid.Size3, Grid.Cell);
            for (var i = 0; i < count; i++)
                DrawLine(pages, page, from + i, top + (i * LinePitch));
            from += count;
            page++;
            free = Grid.Top;
            if (from >= lines.Count)
                return page - 1;
        }

        return DrawBlock(pages, page, from);
    }

    private void DrawLine(PageBuilder pages, int page, int line, double top) =>
        pages.Line(page, lines[line].Line, lines[line].Tag, 0, Grid.Left + Grid.Em4, top, Grid.Size4, Cell);

    private sealed record ImprintLine(SetLine Line, string Tag);
}
