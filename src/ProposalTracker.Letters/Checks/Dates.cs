using System.Globalization;
using System.Text.RegularExpressions;

namespace ProposalTracker.Letters.Checks;

/// <summary>Dates in the text that cannot be: 2019月6月11日, 2月30日.</summary>
internal static partial class Dates
{
    public static IEnumerable<LetterNote> Find(CheckedLetter letter)
    {
        foreach (Match match in Garbled().Matches(letter.Body))
        {
            yield return letter.Warn("broken-date", "body", match.Index, match.Length, "日期有误，“年”写成了“月”。",
                new LetterRepair("body", match.Index + 4, 1, "年"));
        }

        foreach (Match match in MonthAndDay().Matches(letter.Body))
        {
            var month = int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture);
            var day = int.Parse(match.Groups["d"].Value, CultureInfo.InvariantCulture);
            var year = match.Groups["y"].Success ? int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture) : 2024;
            if (month is < 1 or > 12 || day < 1 || year < 1 || day > DateTime.DaysInMonth(year, month))
                yield return letter.Warn("broken-date", "body", match.Index, match.Length, "没有这一天，请核对。");
        }
    }

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d\d月\d{1,2}月\d{1,2}日")]
    private static partial Regex Garbled();

    [GeneratedRegex(@"(?<![\d年])(?:(?<y>\d{4})\s?年\s?)?(?<m>\d{1,2})\s?月\s?(?<d>\d{1,2})\s?日")]
    private static partial Regex MonthAndDay();
}
