namespace ProposalTracker.Letters.Reading;

/// <summary>
/// Cuts what follows the salutation into body, tail, attachment pages and the rest. A line below the last closing
/// phrase or section mark that looks like a field begins the tail; the signature above it belongs to it.
/// </summary>
/// <param name="TailStart">First line that is no longer body.</param>
/// <param name="PagesStart">First attachment page, or the end.</param>
/// <param name="End">First line of an enclosed form or of the next letter, or the number of lines.</param>
internal sealed record BodyZone(int TailStart, int PagesStart, int End)
{
    private const int MostSigners = 6;

    public static BodyZone Find(IReadOnlyList<SourceLine> lines)
    {
        var end = LetterBoundary.Find(lines);
        var closed = false;
        var pages = end;
        for (var i = 0; i < end && pages == end; i++)
        {
            if (TailLine.IsAttachmentPage(lines[i].Text))
                pages = i;
            else if (closed && TailLine.IsForm(lines[i].Text))
                end = pages = i;
            closed |= ClosingPhrase.Starts(lines[i].Text)
                || TailLine.KindOf(lines[i].Text) is TailLineKind.CopyTo or TailLineKind.Date or TailLineKind.SignedDate;
        }

        return new BodyZone(FindTail(lines, pages), pages, end);
    }

    private static int FindTail(IReadOnlyList<SourceLine> lines, int end)
    {
        var tail = LastCue(lines, end) + 1;
        while (tail < end && !StartsTail(lines, tail))
            tail++;
        var first = tail;
        while (tail > 0 && first - tail < MostSigners && IsSignature(lines, tail - 1))
            tail--;
        return tail;
    }

    // Nothing above the last section or closing phrase can be tail, whatever it looks like.
    private static int LastCue(IReadOnlyList<SourceLine> lines, int end)
    {
        for (var i = end - 1; i >= 0; i--)
        {
            if (ClosingPhrase.Starts(lines[i].Text) || LevelMark.StartsSection(lines[i].Text))
                return i;
        }

        return -1;
    }

    private static bool StartsTail(IReadOnlyList<SourceLine> lines, int i) => TailLine.KindOf(lines[i].Text) switch
    {
        TailLineKind.None => false,
        TailLineKind.BrokenDate => i > 0 && IsSignature(lines, i - 1),
        _ => true,
    };

    private static bool IsSignature(IReadOnlyList<SourceLine> lines, int i)
    {
        if (OrganisationName.ReadSeveral(TailLine.WithoutSealWord(lines[i].Text)).Count == 0)
            return false;
        return i == 0 || SentenceEnd.IsAt(lines[i - 1].Text) || ClosingPhrase.Starts(lines[i - 1].Text)
            || lines[i].BlankBefore || lines[i].Indent >= 8
            || OrganisationName.ReadSeveral(TailLine.WithoutSealWord(lines[i - 1].Text)).Count > 0;
    }
}
