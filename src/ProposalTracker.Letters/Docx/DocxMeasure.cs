namespace ProposalTracker.Letters.Docx;

/// <summary>Measures of GB/T 9704-2012 in the units of the format: twips (1/20 pt) and half points.</summary>
internal static class DocxMeasure
{
    /// <summary>28 characters of 15.8 pt; the right margin gives 0.1 mm so that rounding does not push one out.</summary>
    public const int TextWidth = 8850;

    public const int PageWidth = 11906;
    public const int PageHeight = 16838;
    public const int Left = 1588;
    public const int Right = PageWidth - Left - TextWidth;

    /// <summary>29.61 pt: 22 rows fill 225 mm.</summary>
    public const int RowPitch = 592;

    /// <summary>One character of 16 pt set 0.2 pt closer.</summary>
    public const int Cell = 316;

    public const int Size2 = 44;
    public const int Size3 = 32;
    public const int Size4 = 28;

    /// <summary>7/8 of the height of 3号.</summary>
    public const int SevenEighths = 280;

    public static int FromMm(double millimetres) => (int)Math.Round(millimetres * 1440 / 25.4);

    /// <summary>Width in cells: Latin letters and digits take half.</summary>
    public static double Cells(string text) => text.EnumerateRunes().Sum(rune => rune.Value < 0x80 ? 0.5 : 1);

    public static int CellsToTwips(double cells) => (int)Math.Round(cells * Cell);
}
