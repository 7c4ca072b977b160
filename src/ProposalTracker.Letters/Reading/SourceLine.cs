namespace ProposalTracker.Letters.Reading;

/// <summary>One line of the input that holds more than white space.</summary>
/// <param name="Index">Position among all lines of the input; unplaced texts are put in this order.</param>
/// <param name="Text">Without white space at both ends.</param>
/// <param name="Indent">Leading white space in half cells.</param>
/// <param name="BlankBefore">An empty line or a page break stands before it.</param>
/// <param name="PageBreakBefore">A page number or a form feed stands before it.</param>
internal sealed record SourceLine(int Index, string Text, int Indent, bool BlankBefore, bool PageBreakBefore)
{
    /// <summary>Width in half cells.</summary>
    public int Width => Text.Sum(HalfCells);

    public static int HalfCells(char c) => c is '\t' ? 4 : c < 0x2000 ? 1 : char.IsLowSurrogate(c) ? 0 : 2;
}
