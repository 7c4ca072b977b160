namespace ProposalTracker.Letters.Typesetting;

/// <summary>
/// Breaks a title into balanced lines of whole words as far as signs allow (GB/T 9704-2012, 7.3.1). No algorithm knows
/// the meaning of words, so the result is shown for approval and a break typed by the user always wins.
/// </summary>
internal static class TitleBreaker
{
    private static readonly string[] GoodEnds = ["会议", "的", "、", "》", "，", "和"];
    private static readonly string[] GoodStarts = ["第", "关于", "《", "的函"];

    /// <summary>Between all lines of one title: the fewest lines, then even lengths with breaks at good places.</summary>
    internal static List<SetLine> Break(IReadOnlyList<SetCharacter> text, double cells)
    {
        if (text.Count == 0)
            return [];
        var count = (int)Math.Ceiling((text.Sum(c => c.Width) - 1e-6) / cells);
        if (count <= 1)
            return [SetLine.Natural(text)];
        var legal = BreakRules.LegalStarts(text, cells);
        for (var lines = count; lines <= count + 2 && count <= 12; lines++)
        {
            if (Best(text, legal, cells, lines) is { } ends)
                return Split(text, ends);
        }

        return LineBreaker.Break(text, cells, 0);
    }

    /// <summary>Dynamic programme: cost of the best way to set the first i characters in k lines.</summary>
    private static List<int>? Best(IReadOnlyList<SetCharacter> text, bool[] legal, double cells, int lines)
    {
        var at = new double[text.Count + 1];
        for (var i = 0; i < text.Count; i++)
            at[i + 1] = at[i] + text[i].Width;
        var cost = new double[lines + 1, text.Count + 1];
        var from = new int[lines + 1, text.Count + 1];
        for (var k = 0; k <= lines; k++)
        {
            for (var i = 0; i <= text.Count; i++)
                cost[k, i] = k == 0 && i == 0 ? 0 : double.PositiveInfinity;
        }

        for (var k = 1; k <= lines; k++)
        {
            for (var end = 1; end <= text.Count; end++)
            {
                if (end < text.Count && !legal[end])
                    continue;
                for (var start = end - 1; start >= 0 && at[end] - at[start] <= cells + 1e-6; start--)
                {
                    var uneven = at[end] - at[start] - (at[text.Count] / lines);
                    var total = cost[k - 1, start] + (uneven * uneven) + (end < text.Count ? PlaceCost(text, end) : 0);
                    if (total < cost[k, end])
                        (cost[k, end], from[k, end]) = (total, start);
                }
            }
        }

        return double.IsInfinity(cost[lines, text.Count]) ? null : Ends(from, lines, text.Count);
    }

    private static List<int> Ends(int[,] from, int lines, int end)
    {
        var ends = new List<int>();
        for (var k = lines; k >= 1; end = from[k, end], k--)
            ends.Insert(0, end);
        return ends;
    }

    /// <summary>A break beside one of the signs is worth an unevenness of four cells.</summary>
    private static double PlaceCost(IReadOnlyList<SetCharacter> text, int end)
    {
        var good = GoodEnds.Any(word => Matches(text, end - word.Length, word)) || GoodStarts.Any(word => Matches(text, end, word));
        return good ? 0 : 16;
    }

    private static bool Matches(IReadOnlyList<SetCharacter> text, int at, string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (at + i < 0 || at + i >= text.Count || text[at + i].Character != word[i])
                return false;
        }

        return true;
    }

    private static List<SetLine> Split(IReadOnlyList<SetCharacter> text, List<int> ends)
    {
        var start = 0;
        var lines = new List<SetLine>();
        foreach (var end in ends)
        {
            lines.Add(SetLine.Natural([.. text.Skip(start).Take(end - start)]));
            start = end;
        }

        return lines;
    }
}
