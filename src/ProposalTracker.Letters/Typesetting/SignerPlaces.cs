namespace ProposalTracker.Letters.Typesetting;

/// <summary>
/// Where the names of a letter to be sealed stand (GB/T 9704-2012, 7.3.5.1): in the order of the agencies side by side, as many
/// as leave every seal free of the next and inside the 版心; on rows one below the other, the last name over the date. Shared by
/// all writers, with seal pictures and with room for them.
/// </summary>
internal static class SignerPlaces
{
    internal const double DateRightBlank = 4;

    private const int MostInARow = 3;
    private const double BetweenNames = 1;

    /// <summary>Seals side by side and one below the other stand so far apart, mm; the rows may add to it.</summary>
    private const double BetweenSealsMm = 4;
    private const double BelowSealMm = 1;

    /// <param name="names">Widths of the names in cells; of a name of several lines the widest.</param>
    /// <param name="date">Width of the date in cells; null when there is none.</param>
    /// <param name="sealMm">Side of the square that a seal takes, mm.</param>
    /// <returns>Rows of name centres in cells, in the order of the names; empty without names.</returns>
    internal static IReadOnlyList<IReadOnlyList<double>> Centres(IReadOnlyList<double> names, double? date, double sealMm)
    {
        if (names.Count == 0)
            return [];
        var seal = sealMm / Grid.Cell;
        var widest = names.Max();
        var pitch = Math.Max(widest + BetweenNames, (sealMm + BetweenSealsMm) / Grid.Cell);
        var last = DateCentre(date);
        var inARow = Math.Min(MostInARow, names.Count);
        while (inARow > 1 && Inside(last, Math.Max(names[^1], seal)) - (pitch * (inARow - 1)) < (Math.Max(widest, seal) / 2) - 1e-6)
            inARow--;
        return
        [
            .. names.Chunk(inARow).Select(row =>
                row.Select((width, i) => Inside(last - (pitch * (row.Length - 1 - i)), Math.Max(width, seal))).ToArray()),
        ];
    }

    /// <summary>Of a date that stands alone, or that the last name is set over: four cells stay free at its right.</summary>
    internal static double DateCentre(double? date) => Grid.Cells - DateRightBlank - ((date ?? 7) / 2);

    /// <summary>Blank rows between two rows of names, so that the seals above do not touch those below.</summary>
    internal static int BlankRowsBetween(double sealMm) => Math.Clamp((int)Math.Ceiling((sealMm + BelowSealMm) / Grid.RowPitch) - 1, 1, Grid.Rows);

    private static double Inside(double centre, double width) => Math.Max(width / 2, Math.Min(centre, Grid.Cells - (width / 2)));
}
