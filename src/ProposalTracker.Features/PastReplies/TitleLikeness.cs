namespace ProposalTracker.Features.PastReplies;

/// <summary>How much of a proposal's title stands in another text: by pairs of characters, since Chinese has no spaces between words.</summary>
internal static class TitleLikeness
{
    // In every title; they say nothing of what it is about.
    private static readonly string[] Empty = ["关于", "进一步", "加强", "推进", "建议", "提案", "代表", "答复", "我市", "的", "工作"];

    /// <returns>From 0 to 1.</returns>
    public static double Of(string title, string text)
    {
        var asked = Pairs(Empty.Aggregate(title, (left, word) => left.Replace(word, " ", StringComparison.Ordinal))).ToHashSet();
        if (asked.Count == 0)
            return 0;
        var there = Pairs(text).ToHashSet();
        return (double)asked.Count(there.Contains) / asked.Count;
    }

    private static IEnumerable<(char First, char Second)> Pairs(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i]))
                yield return (text[i - 1], text[i]);
        }
    }
}
