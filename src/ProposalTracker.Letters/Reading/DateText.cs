using System.Text.RegularExpressions;

namespace ProposalTracker.Letters.Reading;

/// <summary>成文日期 in Arabic digits or in Chinese numerals (二〇一七年七月五日).</summary>
internal static partial class DateText
{
    private const int LongestDate = 30;

    /// <summary>The date if the whole text is one and it exists in the calendar.</summary>
    public static DateOnly? Read(string text)
    {
        if (text.Length > LongestDate || Whole().Match(Compact(text)) is not { Success: true } match)
            return null;
        var year = Number(match.Groups["y"].Value);
        var month = Number(match.Groups["m"].Value);
        var day = Number(match.Groups["d"].Value);
        var exists = year is > 1900 and < 2200 && month is >= 1 and <= 12
            && day >= 1 && day <= DateTime.DaysInMonth(year.Value, month.Value);
        return exists ? new DateOnly(year!.Value, month!.Value, day!.Value) : null; // "exists" has tested all three
    }

    /// <summary>Meant to be a date but broken: digits lost, a sign doubled, a day that does not exist.</summary>
    public static bool LooksBroken(string text) =>
        text.Length <= LongestDate && Read(text) is null && Broken().IsMatch(Compact(text));

    private static string Compact(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Select(c => c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c)).Trim('（', '）', '(', ')');

    private static int? Number(string text)
    {
        if (int.TryParse(text, out var arabic))
            return arabic;
        var digits = text.Select(Digit).ToList();
        if (text.Length == 4 && digits.TrueForAll(digit => digit is >= 0 and <= 9))
            return digits.Aggregate(0, (sum, digit) => (sum * 10) + digit);
        return text.Length <= 3 ? Tens(text) : null;
    }

    // 五 十 十五 二十 二十五 廿五 三十一
    private static int? Tens(string text)
    {
        text = text.Replace("廿", "二十").Replace("卅", "三十");
        var ten = text.IndexOf('十');
        if (ten < 0)
            return text.Length == 1 && Digit(text[0]) is var digit && digit > 0 ? digit : null;
        var tens = ten == 0 ? 1 : ten == 1 ? Digit(text[0]) : -1;
        var ones = ten == text.Length - 1 ? 0 : ten == text.Length - 2 ? Digit(text[^1]) : -1;
        return tens > 0 && ones >= 0 ? (tens * 10) + ones : null;
    }

    private static int Digit(char c) => c switch
    {
        '〇' or '○' or '零' or 'Ｏ' or 'O' or 'o' or '0' => 0,
        >= '0' and <= '9' => c - '0',
        _ => "〇一二三四五六七八九".IndexOf(c),
    };

    [GeneratedRegex(@"^(?:(?<y>[0-9０-９〇○零ＯOo一二三四五六七八九]{4})年(?<m>[0-9０-９一二三四五六七八九十]{1,3})月(?<d>[0-9０-９一二三四五六七八九十廿卅]{1,3})日|(?<y>\d{4})([-./])(?<m>\d{1,2})\1(?<d>\d{1,2}))$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^(?:(?=.*[0-9０-９〇○零一二三四五六七八九十XＸ*])(?=.*[年月])[0-9０-９〇○零ＯOo一二三四五六七八九十廿卅年月日号XＸ*]{4,18}|(?:19|20)\d{3,6}|\d{4}[-./]\d{1,2}[-./]\d{1,2})$")]
    private static partial Regex Broken();
}
