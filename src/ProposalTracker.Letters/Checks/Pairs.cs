using System.Text.RegularExpressions;

namespace ProposalTracker.Letters.Checks;

/// <summary>Quotation marks and brackets that have no partner in their paragraph.</summary>
internal static partial class Pairs
{
    private const string Opening = "“‘《〈（(〔【「『[";
    private const string Closing = "”’》〉）)〕】」』]";

    public static IEnumerable<LetterNote> Find(CheckedLetter letter)
    {
        foreach (var (text, offset) in letter.Paragraphs())
        {
            foreach (var index in Unpaired(text))
                yield return letter.Warn("unclosed-mark", "body", offset + index, 1, $"“{text[index]}”没有配对的另一半。");
        }

        foreach (var index in Unpaired(letter.Title.Replace('\n', ' ')))
            yield return letter.Warn("unclosed-mark", "title", index, 1, $"“{letter.Title[index]}”没有配对的另一半。");
    }

    private static IEnumerable<int> Unpaired(string text)
    {
        var open = new Stack<int>();
        var unpaired = new List<int>();
        var list = ListMark().Matches(text).Select(match => match.Index + match.Length - 1).ToHashSet();
        for (var i = 0; i < text.Length; i++)
        {
            if (Opening.Contains(text[i]))
                open.Push(i);
            else if (Closing.Contains(text[i]) && !IsApostrophe(text, i) && !Close(text, i, open, unpaired) && !list.Contains(i))
                unpaired.Add(i);
        }

        return unpaired.Concat(open).Order();
    }

    // The nearest partner closes; what was opened after it stays alone.
    private static bool Close(string text, int i, Stack<int> open, List<int> unpaired)
    {
        if (!open.Any(start => ArePartners(text[start], text[i])))
            return false;
        while (open.TryPop(out var start) && !ArePartners(text[start], text[i]))
            unpaired.Add(start);
        return true;
    }

    // （ may be closed by ): mixed widths are told by another check.
    private static bool ArePartners(char open, char close) =>
        Opening.IndexOf(open) == Closing.IndexOf(close) || (open is '（' or '(' && close is '）' or ')');

    private static bool IsApostrophe(string text, int i) =>
        text[i] == '’' && i > 0 && i + 1 < text.Length && char.IsAsciiLetter(text[i - 1]) && char.IsAsciiLetter(text[i + 1]);

    [GeneratedRegex(@"(?<![\d.])(?:\d{1,2}|[a-zA-Z一二三四五六七八九十])[)）]")]
    private static partial Regex ListMark();
}
