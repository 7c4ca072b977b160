using System.Text;

namespace ProposalTracker.Letters.Reading;

/// <summary>
/// Puts paragraphs together again that hard line ends or page breaks have cut. A line is continued by the next
/// one if its sentence is not over; where the sentence is over, indents and the width of full lines decide.
/// </summary>
internal sealed class ParagraphJoiner
{
    private const int ShortestCut = 12;
    private const int LongestHeadingTail = 20;
    private const int LongestHeading = 90;
    private const int Slack = 6;
    private readonly IReadOnlyList<SourceLine> _lines;
    private readonly int _fullWidth;
    private readonly bool _indented;
    private readonly bool _blanks;

    private ParagraphJoiner(IReadOnlyList<SourceLine> lines)
    {
        _lines = lines;
        _fullWidth = FullWidth(lines);
        var indented = lines.Count(line => line.Indent >= 2);
        _indented = indented >= 2 && indented < lines.Count;
        _blanks = lines.Skip(1).Any(line => line.BlankBefore && !line.PageBreakBefore);
    }

    public static IReadOnlyList<string> Join(IReadOnlyList<SourceLine> lines)
    {
        var joiner = new ParagraphJoiner(lines);
        var paragraphs = new List<string>();
        var current = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0 && !joiner.Continues(i, current))
            {
                paragraphs.Add(current.ToString());
                current.Clear();
            }

            Append(current, lines[i].Text);
        }

        if (current.Length > 0)
            paragraphs.Add(current.ToString());
        return paragraphs;
    }

    /// <summary>Appends a continuation: no space in Chinese, one between Latin words.</summary>
    public static void Append(StringBuilder paragraph, string text)
    {
        if (paragraph.Length > 0 && char.IsAsciiLetter(paragraph[^1]) && char.IsAsciiLetter(text[0]))
            paragraph.Append(' ');
        paragraph.Append(text);
    }

    private bool Continues(int i, StringBuilder current)
    {
        var (line, next) = (_lines[i - 1], _lines[i]);
        if (ClosingPhrase.Starts(next.Text) || IsFormRow(line.Text) || IsFormRow(next.Text))
            return false;
        var over = SentenceEnd.IsAt(line.Text);
        var full = _fullWidth > 0 && line.Width + line.Indent >= _fullWidth - Slack;
        if (LevelMark.Starts(next.Text))
            return !over && full && _indented && next.Indent < 2 && !next.BlankBefore;
        if (_indented && next.Indent >= 2)
            return false;
        if (IsHeading(current))
            return HeadingContinues(i, current, full);
        if (over)
            return full && (_indented || (_blanks && !next.BlankBefore)) && (!next.BlankBefore || next.PageBreakBefore);
        return full || next.PageBreakBefore || line.Text.Length >= ShortestCut || line.Text[^1] is '，' or ',' or '、' || SentenceEnd.HasOpenMark(current);
    }

    // Table cells, boxes to tick and lines to write on.
    private static bool IsFormRow(string text) => text.Contains('\t') || text[0] is '□' or '☐' || text[^1] == '_';

    private static bool IsHeading(StringBuilder current)
    {
        if (current.Length > LongestHeading * 2)
            return false;
        var text = current.ToString();
        return LevelMark.Starts(text) && !SentenceEnd.IsInside(text)
            && (LevelMark.StartsSection(text) || text.Length <= LongestHeading / 2);
    }

    private bool HeadingContinues(int i, StringBuilder current, bool full)
    {
        var next = _lines[i];
        if (SentenceEnd.HasOpenMark(current))
            return true;
        if (next.BlankBefore)
            return false;
        if (full)
            return true;
        var closed = i + 1 == _lines.Count || _lines[i + 1].BlankBefore || LevelMark.Starts(_lines[i + 1].Text);
        return closed && next.Text.Length <= LongestHeadingTail && !SentenceEnd.IsAt(next.Text);
    }

    /// <summary>The width at which the lines were cut, in half cells; 0 if they were not.</summary>
    private static int FullWidth(IReadOnlyList<SourceLine> lines)
    {
        const int widest = 130;
        var widths = lines.Select(line => line.Width + line.Indent).OrderDescending().ToList();
        if (widths.Count < 4 || widths[0] > widest)
            return 0;
        var near = widths.Count(width => width >= widths[0] - Slack);
        return near >= 3 && near * 4 >= widths.Count ? widths[0] : 0;
    }
}
