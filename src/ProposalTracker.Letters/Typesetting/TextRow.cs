namespace ProposalTracker.Letters.Typesetting;

/// <summary>A row of the 22-row grid: a line with its type, or nothing.</summary>
/// <param name="Line">Null for a blank row.</param>
/// <param name="LeftMm">Where cell 0 of the line stands.</param>
/// <param name="Bookmark">The heading that starts here, or null.</param>
internal sealed record TextRow(SetLine? Line, string Tag, int Block, double LeftMm, double SizePt, double CellMm, string? Bookmark)
{
    internal static readonly TextRow Blank = new(null, "", 0, 0, 0, 0, null);

    internal static TextRow Of(SetLine line, string tag, int block, string? bookmark = null) =>
        new(line, tag, block, Grid.Left, Grid.Size3, Grid.Cell, bookmark);

    /// <summary>2号小标宋, centred.</summary>
    internal static TextRow Title(SetLine line, string tag, int block, string? bookmark = null) =>
        new(line, tag, block, Grid.Left + ((Grid.Width - (line.End * Grid.Em2)) / 2), Grid.Size2, Grid.Em2, bookmark);
}
