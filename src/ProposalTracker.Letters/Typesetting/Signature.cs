namespace ProposalTracker.Letters.Typesetting;

/// <summary>署名 and 成文日期 (GB/T 9704-2012, 7.3.5.1 and 7.3.5.2). Places are in cells of the 28-cell line.</summary>
internal sealed class Signature(Shaper shaper, TextRows rows, LetterDocument letter, PrintOptions options, bool hasSeal)
{
    private const double DateRightBlank = 4;
    private const double RightBlankWithoutSeal = 2;
    private const double ColumnsOfThree = 46 / Grid.Cell;
    private const double ColumnsOfTwo = 14;

    /// <summary>The seal's centre stands this much above the middle between name and date: both lie in its lower half.</summary>
    private const double SealRaise = 3;
    private const double SealDistance = 1;

    /// <summary>Longer names take several lines.</summary>
    private const double WidestName = 24;

    private readonly List<List<SetLine>> names = [.. (letter.Signers ?? []).Select(name => TitleBreaker.Break(rows.Field(name, "signers", "署名"), WidestName))];
    private readonly SetLine? date = letter.Date is { } day ? SetLine.Natural(shaper.Own($"{day.Year}年{day.Month}月{day.Day}日", FaceRole.Body)) : null;

    /// <summary>Nothing to sign with: an old letter whose seal picture held name and date.</summary>
    internal bool IsEmpty => names.Count == 0 && date is null;

    /// <summary>Where each seal is pressed: index of the row of its name, and its centre in cells.</summary>
    internal List<SealPlace> Seals { get; } = [];

    /// <summary>Blank rows between the text and the first name.</summary>
    internal int BlankRows => letter.Seal switch
    {
        SealMode.Image when hasSeal => BlankRowsUnderPicture(),
        SealMode.None => 1,
        _ => Math.Clamp(options.SealBlankRows, 1, 6),
    };

    /// <summary>Seals of a joint letter neither cross nor touch (7.3.5.1).</summary>
    private int BlankRowsBetweenSeals => Math.Clamp((int)Math.Ceiling((options.SealWidthMm + SealDistance) / Grid.RowPitch) - 1, 1, Grid.Rows);

    /// <summary>The top of the seal within one line of the text (7.3.5.1).</summary>
    private int BlankRowsUnderPicture()
    {
        var blank = 1;
        while (SealTopBelowText(blank + 1) < Grid.RowPitch && blank < 6)
            blank++;
        return blank;

        double SealTopBelowText(int rows) =>
            (Grid.RowPitch * (rows + 1)) - Grid.Em3 + ((Grid.RowPitch + Grid.Em3) / 2) - SealRaise - (options.SealWidthMm / 2);
    }

    /// <summary>Rows of names and date, without the blank ones above.</summary>
    internal List<TextRow> Rows()
    {
        Seals.Clear();
        if (IsEmpty)
            return [];
        return letter.Seal == SealMode.None ? RowsWithoutSeal() : RowsWithSeal();
    }

    /// <summary>Centre of the seal over a name row, mm from the page top.</summary>
    internal static double SealCentre(int row) => Grid.RowTop(row) + ((Grid.RowPitch + Grid.Em3) / 2) - SealRaise;

    /// <summary>The date stands four cells from the right; names are centred on it, joint ones side by side as far as they fit.</summary>
    private List<TextRow> RowsWithSeal()
    {
        var centre = Grid.Cells - DateRightBlank - ((date?.End ?? 7) / 2);
        var widest = 0.0;
        foreach (var line in names.SelectMany(lines => lines))
            widest = Math.Max(widest, line.End);
        var perRow = names.Count == 1 || widest > ColumnsOfTwo ? 1 : widest > ColumnsOfThree ? 2 : 3;
        var pitch = perRow == 3 ? ColumnsOfThree : ColumnsOfTwo;
        var result = new List<TextRow>();
        foreach (var group in names.Chunk(perRow))
        {
            if (result.Count > 0)
                result.AddRange(Enumerable.Repeat(TextRow.Blank, BlankRowsBetweenSeals));
            // Names of several lines stand in a row of their own.
            foreach (var line in perRow == 1 ? group[0].SkipLast(1) : [])
                result.Add(TextRow.Of(Shifted(line, FitInside(centre, line.End) - (line.End / 2)), "signer", result.Count));
            var placed = new List<SetLine>();
            for (var i = 0; i < group.Length; i++)
            {
                var name = group[i][^1];
                var middle = FitInside(centre - (pitch * (group.Length - 1 - i)), name.End);
                placed.Add(Shifted(name, middle - (name.End / 2)));
                Seals.Add(new SealPlace(result.Count, middle));
            }

            result.Add(TextRow.Of(Joined(placed), "signer", result.Count));
        }

        if (date is not null)
            result.Add(TextRow.Of(Shifted(date, names.Count == 0 ? Grid.Cells - DateRightBlank - date.End : Seals[^1].Centre - (date.End / 2)), "date", 0));
        return result;
    }

    /// <summary>Each name two cells from the right; the date starts two cells right of the first name, or is itself two cells from the right.</summary>
    private List<TextRow> RowsWithoutSeal()
    {
        var right = Grid.Cells - RightBlankWithoutSeal;
        var lines = names.SelectMany(name => name).ToList();
        if (date is null)
            return [.. lines.Select((line, i) => TextRow.Of(Shifted(line, right - line.End), "signer", i))];
        if (lines.Count == 0)
            return [TextRow.Of(Shifted(date, right - date.End), "date", 0)];
        var isDateLonger = date.End > lines[0].End;
        var dateStart = isDateLonger ? right - date.End : right - lines[0].End + 2;
        var shift = isDateLonger ? dateStart - 2 - (right - lines[0].End) : 0;
        return
        [
            .. lines.Select((line, i) => TextRow.Of(Shifted(line, Math.Max(0, right - line.End + shift)), "signer", i)),
            TextRow.Of(Shifted(date, Math.Min(dateStart, Grid.Cells - date.End)), "date", 0),
        ];
    }

    private static double FitInside(double centre, double width) =>
        Math.Max(width / 2, Math.Min(centre, Grid.Cells - (width / 2)));

    private static SetLine Shifted(SetLine line, double by) =>
        line with { Starts = Array.ConvertAll(line.Starts, start => start + by), End = line.End + by };

    private static SetLine Joined(List<SetLine> lines) => lines.Count == 1 ? lines[0] : new SetLine(
        [.. lines.SelectMany(line => line.Characters)], [.. lines.SelectMany(line => line.Starts)], [.. lines.SelectMany(line => line.Widths)], lines[^1].End);
}

/// <param name="Row">Index of the row of the name it presses.</param>
/// <param name="Centre">In cells.</param>
internal sealed record SealPlace(int Row, double Centre);
