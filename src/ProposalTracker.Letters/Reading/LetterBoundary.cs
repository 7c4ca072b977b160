namespace ProposalTracker.Letters.Reading;

/// <summary>Where a second letter begins in the same file.</summary>
internal static class LetterBoundary
{
    private const int LongestHead = 12;

    /// <summary>Index of the first line of the next letter's head, or the number of lines.</summary>
    public static int Find(IReadOnlyList<SourceLine> lines)
    {
        for (var i = 1; i < lines.Count; i++)
        {
            if (IsNumberLine(lines[i]) || (SalutationText.IsToPersons(lines[i].Text) && TitleIsAbove(lines, i)))
                return HeadStart(lines, i);
        }

        return lines.Count;
    }

    private static bool IsNumberLine(SourceLine line) =>
        NumberText.Read(line.Text) is { } number && number.After.Length < 20 && !SentenceEnd.IsAt(line.Text);

    private static bool TitleIsAbove(IReadOnlyList<SourceLine> lines, int salutation)
    {
        for (var i = salutation - 1; i > 0 && i > salutation - LongestHead && !SentenceEnd.IsAt(lines[i].Text); i--)
        {
            if (TitleText.Ends(lines[i].Text))
                return true;
        }

        return false;
    }

    // Back over mark, letterhead and title lines; a line that belongs to the letter before stops it.
    private static int HeadStart(IReadOnlyList<SourceLine> lines, int i)
    {
        var start = i;
        while (start > 1 && i - start < LongestHead && IsHeadPart(lines[start - 1].Text))
            start--;
        return start;
    }

    private static bool IsHeadPart(string text) =>
        MarkText.Read(text) is not null || OrganisationName.Read(text) is not null || NumberText.Read(text) is not null
        || ((TitleText.Starts(text) || TitleText.Ends(text)) && !SentenceEnd.IsAt(text) && !LevelMark.Starts(text)
            && text.Length <= 80);
}
