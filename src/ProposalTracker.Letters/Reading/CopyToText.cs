using System.Text.RegularExpressions;

namespace ProposalTracker.Letters.Reading;

/// <summary>抄送: the bodies that get a copy, with their counts (（2份）) as typed.</summary>
internal static partial class CopyToText
{
    /// <summary>Splits at 、，； outside brackets; what follows the final full stop is handed back.</summary>
    public static (IReadOnlyList<string> Bodies, string After) Split(string text)
    {
        var end = text.IndexOf('。');
        var list = end < 0 ? text : text[..end];
        var bodies = new List<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i <= list.Length; i++)
        {
            var c = i < list.Length ? list[i] : '、';
            depth = Math.Max(0, depth + (c is '（' or '(' ? 1 : c is '）' or ')' ? -1 : 0));
            if (i < list.Length && (depth > 0 || c is not ('、' or '，' or ',' or '；' or ';')))
                continue;
            if (list[start..i].Trim(' ', '　', '\t', '.') is { Length: > 0 } body)
                bodies.Add(body);
            start = i + 1;
        }

        if (bodies.Count == 1 && Spaced().IsMatch(bodies[0]))
            bodies = [.. bodies[0].Split([' ', '　', '\t'], StringSplitOptions.RemoveEmptyEntries)];
        return (bodies, end < 0 ? "" : text[(end + 1)..]);
    }

    /// <summary>The list goes on: it stops at a separator, inside a bracket, or at the end of a full line.</summary>
    public static bool GoesOn(string text, SourceLine next)
    {
        const int nearlyFull = 30;
        if (text.Contains('。'))
            return false;
        return text.Length == 0 || text[^1] is '、' or '，' or ',' or '；' or ';'
            || text.LastIndexOfAny(['（', '(']) > text.LastIndexOfAny(['）', ')'])
            || ((!next.BlankBefore || next.PageBreakBefore) && text.Sum(SourceLine.HalfCells) >= nearlyFull);
    }

    [GeneratedRegex(@"^[\u3400-\u9FFF]{3,}(?:[ 　\t]+[\u3400-\u9FFF]{3,})+$")]
    private static partial Regex Spaced();
}
