namespace ProposalTracker.Letters.Typesetting;

/// <summary>署名 and 成文日期 (GB/T 9704-2012, 7.3.5.1 and 7.3.5.2). Places are in cells of the 28-cell line.</summary>
internal sealed class Signature(Shaper shaper, TextRows rows, LetterDocument letter, PrintOptions options, bool hasSeal)
{
    private const double RightBlankWithoutSeal = 2;

    /// <summary>The seal's centre stands this much above the middle between name and date: both lie in its lower half.</summary>
    private const double SealRaise = 3;

    /// <summary>Longer names take several lines.</summary>
    private const double WidestName = 24;

    private readonly List<List<SetLine>> names = [.. (letter.Signers ?? []).Select(name => TitleBreaker.Break(rows.Field(name, "signers", "署名"), WidestName))];
    private readonly SetLine? date = letter.Date is { } day ? SetLine.Natural(shaper.Own(LetterDates.Text(day, options.Date), FaceRole.Body)) : null;

    /// <summary>Nothing to sign with: an old letter whose seal picture held name and date.</summary>
    internal bool IsEmpty => names.Count == 0 && date is null;

    /// <summary>Where each seal is pressed.</summary>
    internal List<SealPlace> Seals { get; } = [];

    /// <summary>Blank rows between the text and the first name.</summary>
    internal int BlankRows => letter.Seal switch
    {
        SealMode.Image when hasSeal => BlankRowsUnderPicture(),
        SealMode.None => 1,
        _ => Math.Clamp(options.SealBlankRows, 1, 6),
    };

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

    /// <summary>Names in the order of the agencies, each over the place of its seal; the date is centred under the last one.</summary>
    private List<TextRow> RowsWithSeal()
    {
        var centres = SignerPlaces.Centres([.. names.Select(lines => lines.Max(line => line.End))], date?.End, options.SealWidthMm);
        var result = new List<TextRow>();
        var signer = 0;
        foreach (var row in centres)
        {
            if (result.Count > 0)
                result.AddRange(Enumerable.Repeat(TextRow.Blank, SignerPlaces.BlankRowsBetween(options.SealWidthMm)));
            // Names of several lines are so wide that they stand in a row of their own.
            foreach (var line in row.Count == 1 ? names[signer].SkipLast(1) : [])
                result.Add(TextRow.Of(CentredOn(row[0], line), "signer", result.Count));
            Seals.AddRange(row.Select((centre, i) => new SealPlace(result.Count, signer + i, centre)));
            result.Add(TextRow.Of(Joined([.. row.Select((centre, i) => CentredOn(centre, names[signer + i][^1]))]), "signer", result.Count));
            signer += row.Count;
        }

        if (date is not null)
            result.Add(TextRow.Of(CentredOn(Seals.Count == 0 ? SignerPlaces.DateCentre(date.End) : Seals[^1].Centre, date), "date", 0));
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

    private static SetLine CentredOn(double centre, SetLine line) => Shifted(line, centre - (line.End / 2));

    private static SetLine Shifted(SetLine line, double by) =>
        line with { Starts = Array.ConvertAll(line.Starts, start => start + by), End = line.End + by };

    private static SetLine Joined(List<SetLine> lines) => lines.Count == 1 ? lines[0] : new SetLine(
        [.. lines.SelectMany(line => line.Characters)], [.. lines.SelectMany(line => line.Starts)], [.. lines.SelectMany(line => line.Widths)], lines[^1].End);
}

/// <param name="Row">Index of the row of the name it presses.</param>
/// <param name="Signer">Place of that name among the signers.</param>
/// <param name="Centre">In cells.</param>
internal sealed record SealPlace(int Row, int Signer, double Centre);
