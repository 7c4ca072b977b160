using System.Text.RegularExpressions;

namespace ProposalTracker.Letters.Checks;

/// <summary>建议 and 代表 belong to the congress, 提案 and 委员 to the political consultative conference.</summary>
internal static partial class ChannelWords
{
    public static IEnumerable<LetterNote> Find(CheckedLetter letter)
    {
        var congress = letter.Channel == LetterChannel.Congress;
        var wrong = congress ? InCongress() : InConference();
        var reason = congress
            ? "这是答复人大代表建议的函，却写作政协用语。是否应为“建议”“代表”？"
            : "这是答复政协提案的函，却写作人大用语。是否应为“提案”“委员”？";
        foreach (var (field, text) in letter.Texts)
        {
            foreach (Match match in wrong.Matches(text))
            {
                if (!IsQuoted(text, match.Index))
                    yield return letter.Warn("mixed-channel-word", field, match.Index, match.Length, reason);
            }
        }

        if (TitleNoun().Match(letter.Title) is { Success: true } noun)
        {
            yield return letter.Warn("wrong-title-noun", "title", noun.Index, noun.Length, "“建设”是否应为“建议”？",
                new LetterRepair("title", noun.Index, noun.Length, "建议"));
        }
    }

    // The name of a document keeps its own words.
    private static bool IsQuoted(string text, int index)
    {
        var line = text.LastIndexOf('\n', Math.Max(0, index - 1)) + 1;
        var before = text.AsSpan(Math.Min(line, index), index - Math.Min(line, index));
        return before.LastIndexOf('《') > before.LastIndexOf('》');
    }

    [GeneratedRegex("(?<!建议|建议、|建议和|政协)提案(?!委|者须知)|(?:感谢|尊敬的|各位|该|贵)委员|委员(?:您|你|们|提出|的建议|的提案)")]
    private static partial Regex InCongress();

    [GeneratedRegex(@"代表建议|建议第\s*\d+\s*号|第\s*\d+\s*号建议|(?:感谢|尊敬的|各位|该|贵)代表|代表(?:您|你|们|提出)")]
    private static partial Regex InConference();

    [GeneratedRegex(@"(?<=代表|委员|号)建设(?=的?(?:答复|办理|复函|回复|函))")]
    private static partial Regex TitleNoun();
}
