using System.Globalization;
using System.Text;

namespace ProposalTracker.Letters.Reading;

/// <summary>
/// The lines of the input after removal of what cannot be seen and of page numbers. Whatever else is taken
/// out here, such as running heads, goes to the unplaced texts.
/// </summary>
internal sealed class SourceText
{
    private SourceText(List<SourceLine> lines, int invisible)
    {
        Lines = lines;
        Invisible = invisible;
    }

    public IReadOnlyList<SourceLine> Lines { get; }

    /// <summary>How many control, zero-width and bidi characters were removed.</summary>
    public int Invisible { get; }

    public static SourceText Split(string text, UnplacedTexts unplaced)
    {
        var (clean, invisible) = RemoveInvisible(text);
        var lines = SplitLines(clean);
        return new SourceText(PageFurniture.Remove(lines, unplaced), invisible);
    }

    private static (string Text, int Invisible) RemoveInvisible(string text)
    {
        var clean = new StringBuilder(text.Length);
        var invisible = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r')
                clean.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            else if (c is '\v' or '\u0085' or '\u2028' or '\u2029')
                clean.Append('\n');
            else if (c is '\f')
                clean.Append("\n\f\n");
            else if (IsInvisible(c))
                invisible++;
            else
                clean.Append(c);
        }

        return (clean.ToString(), invisible);
    }

    private static bool IsInvisible(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\t'))
        || char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static List<SourceLine> SplitLines(string text)
    {
        var lines = new List<SourceLine>();
        bool blank = true, page = false;
        var index = 0;
        foreach (var raw in text.Split('\n'))
        {
            index++;
            var trimmed = raw.Trim();
            if (raw == "\f" || PageFurniture.IsPageNumber(trimmed))
            {
                page = lines.Count > 0;
                blank = true;
            }
            else if (trimmed.Length == 0)
            {
                blank = true;
            }
            else
            {
                var indent = raw[..^raw.TrimStart().Length].Sum(SourceLine.HalfCells);
                lines.Add(new SourceLine(index, trimmed, indent, blank, page));
                blank = page = false;
            }
        }

        return lines;
    }
}
