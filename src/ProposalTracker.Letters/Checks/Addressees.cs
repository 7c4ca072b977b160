using System.Globalization;
using System.Text.RegularExpressions;

namespace ProposalTracker.Letters.Checks;

/// <summary>One or several addressees: the salutation, its count and 你 or 你们 must agree.</summary>
internal static partial class Addressees
{
    public static IEnumerable<LetterNote> Find(CheckedLetter letter)
    {
        if (letter.Letter.Salutation is not { Count: > 0 } names)
            return [];
        var told = Told(names[^1]);
        return [.. Counts(letter, names, told), .. Pronouns(letter, names, told)];
    }

    private static IEnumerable<LetterNote> Counts(CheckedLetter letter, IReadOnlyList<string> names, int? told)
    {
        // Up to three names stand for more (…等5名); longer lists name everybody.
        if (told < names.Count || (told > names.Count && names.Count > 3))
        {
            yield return new LetterNote(NoteLevel.Warning, "addressee-count",
                $"主送写明{told}名，列出的姓名有{names.Count}个，是否一致？", "salutation");
        }

        var written = told ?? names.Count;
        if (letter.Context.AddresseeCount is { } count && count != written && !IsDelegation(names))
            yield return new LetterNote(NoteLevel.Warning, "addressee-count", $"这件建议由{count}名代表提出，主送是{written}名，是否一致？", "salutation");
    }

    private static IEnumerable<LetterNote> Pronouns(CheckedLetter letter, IReadOnlyList<string> names, int? told)
    {
        if (!names.Any(name => Person().IsMatch(name)))
            yield break;
        var several = names.Count > 1 || told > 1 || IsDelegation(names) || Several().IsMatch(names[0]);
        var (pattern, message) = several
            ? (Singular(), "主送不止一人，这里却用单数，是否应为“你们”？")
            : (Plural(), "主送只有一人，这里却用复数，是否应为“你”“您”？");
        foreach (Match match in pattern.Matches(letter.Body))
            yield return letter.Warn("pronoun-number", "body", match.Index, match.Length, message);
    }

    private static bool IsDelegation(IReadOnlyList<string> names) => names[^1].Contains("代表团", StringComparison.Ordinal);

    private static int? Told(string last)
    {
        if (Count().Match(last) is not { Success: true } match)
            return null;
        var text = match.Groups["n"].Value;
        if (int.TryParse(text, CultureInfo.InvariantCulture, out var number))
            return number;
        var ten = text.IndexOf('十');
        var digits = "〇一二三四五六七八九";
        return ten < 0
            ? digits.IndexOf(text[0])
            : ((ten == 0 ? 1 : digits.IndexOf(text[0])) * 10) + (ten == text.Length - 1 ? 0 : digits.IndexOf(text[^1]));
    }

    [GeneratedRegex("代表|委员")]
    private static partial Regex Person();

    [GeneratedRegex(@"等\s*(?<n>\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])\s*(?:名|位|人)?\s*(?:代表|委员)")]
    private static partial Regex Count();

    // 牛山(苏水、丁火), 刘文并陈红, 马东等
    [GeneratedRegex("[（(][^（）()]*、|并|等")]
    private static partial Regex Several();

    [GeneratedRegex(@"(?<![\u3400-\u9FFF]*“[^”]{0,40})[你您](?![们局委办单厅部院])(?=[在对于的提及关\u3400-\u9FFF，])")]
    private static partial Regex Singular();

    [GeneratedRegex(@"(?<!“[^”]{0,40})[你您]们")]
    private static partial Regex Plural();
}
