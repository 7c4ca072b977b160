namespace ProposalTracker.Letters.Typesetting;

/// <summary>One line of text with the place of each character.</summary>
/// <param name="Starts">Left edge of each character's slot, in cells from the left edge of the block.</param>
/// <param name="Widths">Width of each slot in cells, after squeezing.</param>
/// <param name="End">Right edge of the last visible character, in cells.</param>
internal sealed record SetLine(IReadOnlyList<SetCharacter> Characters, double[] Starts, double[] Widths, double End)
{
    /// <summary>Text that is not broken: every character at its natural width, one after the other.</summary>
    internal static SetLine Natural(IReadOnlyList<SetCharacter> text)
    {
        var starts = new double[text.Count];
        var widths = new double[text.Count];
        double pen = 0, end = 0;
        for (var i = 0; i < text.Count; i++)
        {
            starts[i] = pen;
            widths[i] = text[i].Width;
            pen += text[i].Width;
            end = text[i].Kind == CharacterKind.Space ? end : pen;
        }

        return new SetLine(text, starts, widths, end);
    }
}
