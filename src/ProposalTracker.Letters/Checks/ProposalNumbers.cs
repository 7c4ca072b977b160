using System.Text.RegularExpressions;

namespace ProposalTracker.Letters.Checks;

/// <summary>建议编号: complete, and the same in title, opening and case.</summary>
internal static partial class ProposalNumbers
{
    public static IEnumerable<LetterNote> Find(CheckedLetter letter)
    {
        foreach (var (field, text) in letter.Texts)
        {
            foreach (Match match in Cut().Matches(text))
            {
                yield return letter.Warn("lost-word", field, match.Index, match.Length, "“号”字好像漏了。",
                    new LetterRepair(field, match.Index + match.Length, 0, "号"));
            }
        }

        var title = Numbers(letter.Title);
        var opening = Numbers(letter.Body.Split('\n')[0]);
        if (title.Count > 0 && opening.Count > 0 && !title.Overlaps(opening))
        {
            yield return new LetterNote(NoteLevel.Warning, "proposal-number",
                $"标题写第{string.Join('、', title)}号，正文写第{string.Join('、', opening)}号，是否一致？", "title");
        }

        foreach (var known in letter.Context.ProposalNumbers)
        {
            if ((title.Count > 0 || opening.Count > 0) && !title.Contains(known) && !opening.Contains(known))
                yield return new LetterNote(NoteLevel.Warning, "proposal-number", $"这件函答复第{known}号建议，标题和开头都没有写到。", "title");
        }
    }

    private static HashSet<string> Numbers(string text) =>
        [.. Number().Matches(text).SelectMany(match => Digits().Matches(match.Value)).Select(match => match.Value)];

    [GeneratedRegex(@"第\s*\d{1,10}(?:\s*[、，,]\s*\d{1,10})*\s*号")]
    private static partial Regex Number();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"第\d{1,10}(?=(?:办理情况|代表建议|委员提案|建议|提案|的?答复))")]
    private static partial Regex Cut();
}
