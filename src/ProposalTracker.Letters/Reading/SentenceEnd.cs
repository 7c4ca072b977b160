using System.Text;

namespace ProposalTracker.Letters.Reading;

/// <summary>Where sentences end, and whether a quotation or bracket is still open.</summary>
internal static class SentenceEnd
{
    private const string Closing = "”’」』）)》〉】\"'";

    /// <summary>The text ends with a mark after which a paragraph may end.</summary>
    public static bool IsAt(string text)
    {
        var end = text.Length - 1;
        while (end > 0 && Closing.Contains(text[end]))
            end--;
        return end >= 0 && (text[end] is '。' or '！' or '？' or '!' or '?' or '；' or ';' or '：' or ':' or '…'
            || (text[end] == '.' && end > 0 && text[end - 1] > 0x2E80));
    }

    /// <summary>A whole sentence stands inside the text.</summary>
    public static bool IsInside(string text) => text.AsSpan().ContainsAny("。！？；");

    /// <summary>An opening “ 《 （ has no closing partner yet.</summary>
    public static bool HasOpenMark(StringBuilder text)
    {
        // A paragraph that has run on for pages is not held open by a mark forgotten at its start.
        var from = Math.Max(0, text.Length - 400);
        Span<int> open = stackalloc int[3];
        for (var i = from; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '“': open[0]++; break;
                case '”': open[0] = Math.Max(0, open[0] - 1); break;
                case '《': open[1]++; break;
                case '》': open[1] = Math.Max(0, open[1] - 1); break;
                case '（' or '(': open[2]++; break;
                case '）' or ')': open[2] = Math.Max(0, open[2] - 1); break;
                default: break;
            }
        }

        return open.ContainsAnyExcept(0);
    }
}
