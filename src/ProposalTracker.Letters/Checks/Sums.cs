using System.Globalization;
using System.Text.RegularExpressions;

namespace ProposalTracker.Letters.Checks;

/// <summary>
/// Parts that nearly, but not quite, make up their total: 381 个站中，11 个…，203 个… = 380. Only a question, since parts
/// may be meant as examples; so only near misses are told.
/// </summary>
internal static partial class Sums
{
    private const int FewestParts = 3;
    private const decimal Near = 0.05m;

    public static IEnumerable<LetterNote> Find(CheckedLetter letter)
    {
        foreach (Match sentence in Sentence().Matches(letter.Body))
        {
            var amounts = Amount().Matches(letter.Body.Substring(sentence.Index, sentence.Length))
                .Select(match => new Quantity(match, sentence.Index)).ToList();
            for (var i = 0; i + FewestParts < amounts.Count; i++)
            {
                var parts = amounts.Skip(i + 1).TakeWhile(part => part.Unit == amounts[i].Unit).ToList();
                if (Question(letter, amounts[i], parts) is not { } question)
                    continue;
                yield return question;
                break;
            }
        }
    }

    private static LetterNote? Question(CheckedLetter letter, Quantity total, List<Quantity> parts)
    {
        if (parts.Count < FewestParts || !LeadsToParts(letter.Body[total.End..parts[0].Start]))
            return null;
        var sum = parts.Sum(part => part.Value);
        var off = Math.Abs(sum - total.Value);
        if (off == 0 || off > Math.Max(2, total.Value * Near) || parts.Any(part => part.Value >= total.Value))
            return null;
        var terms = string.Join("+", parts.Select(part => part.Value.ToString(CultureInfo.InvariantCulture)));
        return letter.Warn("sum", "body", total.Start, total.End - total.Start,
            $"各项相加 {terms}={sum.ToString(CultureInfo.InvariantCulture)}，与总数 {total.Value.ToString(CultureInfo.InvariantCulture)} 不符，是否有误？");
    }

    private static bool LeadsToParts(string between) => between.Length <= 60 && Breakdown().IsMatch(between);

    private sealed record Quantity(decimal Value, string Unit, int Start, int End)
    {
        public Quantity(Match match, int offset)
            : this(
                decimal.TryParse(match.Groups["n"].Value.Replace(",", ""), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : 0,
                match.Groups["u"].Value,
                offset + match.Index,
                offset + match.Index + match.Length)
        {
        }
    }

    [GeneratedRegex(@"[^。；！？\n]+")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"(?<![\d.])(?<n>\d{1,3}(?:,\d{3})+|\d{1,15}(?:\.\d{1,6})?)\s?(?<u>个|名|人|家|项|处|条|件|次|场|期|户|套|所|座|辆|台|栋|宗|支|盏|份|间|艘|万元|亿元|元|公里|平方米|平方公里|亩|吨)")]
    private static partial Regex Amount();

    [GeneratedRegex(@"中[，,、：:]|其中|包括|分别|[：:]|即|含")]
    private static partial Regex Breakdown();
}
