using System.Text;
using System.Text.RegularExpressions;

namespace ProposalTracker.Letters.Reading;

/// <summary>
/// Puts paragraphs together again that hard line ends or page breaks have cut. A line is continued by the next
/// one if its sentence is not over; where the sentence is over, indents and the width of full lines decide.
/// </summary>
internal sealed partial class ParagraphJoiner
{
    private const int ShortestCut = 12;
    private const int LongestHeadingTail = 20;
    private const int LongestHeading = 90;
    private const int Slack = 6;
    private readonly IReadOnlyList<SourceLine> _lines;
    private readonly int _fullWidth;
    private readonly int _fullLength;
    private readonly bool _indented;
    private readonly bool _blanks;
    private readonly bool _cutInSentences;

    private ParagraphJoiner(IReadOnlyList<SourceLine> lines)
    {
        _lines = lines;
        _fullWidth = Usual(lines, line => line.Width + line.Indent);
        _fullLength = Usual(lines, line => (line.Text.Length * 2) + line.Indent);
        var indented = lines.Count(line => line.Indent >= 2);
        // An indent on every line is a margin, unless the lines were never cut.
        _indented = indented >= 2 && (indented < lines.Count || (_fullWidth == 0 && _fullLength == 0));
        _blanks = lines.Skip(1).Any(line => line.BlankBefore && !line.PageBreakBefore);
        // Whole paragraphs may be of one length by chance; lines that break off in a sentence cannot.
        _cutInSentences = lines.Count(line => IsFull(line, slack: 2) && !SentenceEnd.IsAt(line.Text)) >= 2;
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
        var full = IsFull(line);
        if (LevelMark.Starts(next.Text))
            return !over && full && _indented && next.Indent < 2 && !next.BlankBefore;
        if (_indented && next.Indent >= 2)
            return false;
        if (IsHeading(current))
            return HeadingContinues(i, current, full);
        if (over)
            return (!next.BlankBefore || next.PageBreakBefore) && OverButCut(line, next, full);
        return full || next.PageBreakBefore || line.Text.Length >= ShortestCut || line.Text[^1] is '，' or ',' or '、' || SentenceEnd.HasOpenMark(current);
    }

    // Without indents or blank lines a sentence that ends exactly at the edge is more often inside a paragraph than
    // at its end; 如下： always ends one.
    private bool OverButCut(SourceLine line, SourceLine next, bool full) =>
        (full && (_indented || (_blanks && !next.BlankBefore)))
        || (_cutInSentences && !_indented && line.Indent < 2 && line.Text[^1] is not ('：' or ':') && IsFull(line, slack: 2));

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
        if (next.BlankBefore && !(next.PageBreakBefore && full))
            return false;
        if (full)
            return !HeadingEnd().IsMatch(current.ToString());
        var closed = i + 1 == _lines.Count || _lines[i + 1].BlankBefore || LevelMark.Starts(_lines[i + 1].Text);
        return closed && next.Text.Length <= LongestHeadingTail && !SentenceEnd.IsAt(next.Text);
    }

    // Programs cut by width or by number of characters; digits make the difference.
    private bool IsFull(SourceLine line, int slack = Slack) =>
        (_fullWidth > 0 && line.Width + line.Indent >= _fullWidth - slack)
        || (_fullLength > 0 && (line.Text.Length * 2) + line.Indent >= _fullLength - slack);

    /// <summary>The measure at which the lines were cut, in half cells; 0 if they were not.</summary>
    private static int Usual(IReadOnlyList<SourceLine> lines, Func<SourceLine, int> measure)
    {
        const int widest = 130;
        var measures = lines.Select(measure).OrderDescending().ToList();
        if (measures.Count < 4 || measures[0] > widest)
            return 0;
        var near = measures.Count(width => width >= measures[0] - Slack);
        return near >= 3 && near * 4 >= measures.Count ? measures[0] : 0;
    }

    [GeneratedRegex("(?:情况|措施|打算|安排|计划)$")]
    private static partial Regex HeadingEnd();
}
