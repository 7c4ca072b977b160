namespace ProposalTracker.Letters.Typesetting;

/// <summary>The page of GB/T 9704-2012: all lengths in millimetres.</summary>
internal static class Grid
{
    internal const double MmPerPoint = 25.4 / 72;
    internal const double PageWidth = 210;

    /// <summary>天头 and 订口 (5.2.1).</summary>
    internal const double Top = 37;
    internal const double Left = 28;

    /// <summary>版心 156 × 225 mm (5.2.1).</summary>
    internal const double Width = 156;
    internal const double Right = Left + Width;
    internal const double Bottom = 262;

    /// <summary>22 lines of 28 characters fill the 版心 (5.2.3).</summary>
    internal const int Rows = 22;
    internal const int Cells = 28;
    internal const double Cell = Width / Cells;

    /// <summary>Type sizes in points: 2号, 3号, 4号 (5.2.2).</summary>
    internal const double Size2 = 22;
    internal const double Size3 = 16;
    internal const double Size4 = 14;

    internal const double Em2 = Size2 * MmPerPoint;
    internal const double Em3 = Size3 * MmPerPoint;
    internal const double Em4 = Size4 * MmPerPoint;

    internal const double RowPitch = (Bottom - Top - Em3) / (Rows - 1);

    /// <summary>The distance that clause 10.1 gives several times: 7/8 of a 3号 character.</summary>
    internal const double SevenEighths = Em3 * 7 / 8;

    /// <summary>Top of the em box of a line in row <paramref name="row"/>, from 0; larger type is centred on the row.</summary>
    internal static double RowTop(int row, double sizePt = Size3) =>
        Top + (row * RowPitch) + ((Em3 - (sizePt * MmPerPoint)) / 2);
}
