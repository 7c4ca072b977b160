namespace ProposalTracker.Letters.Typesetting;

/// <summary>成文日期 as printed.</summary>
internal static class LetterDates
{
    private const string Digits = "〇一二三四五六七八九";

    /// <returns>Year in full, no leading zeros: 2023年5月9日 (GB/T 9704-2012, 7.3.5.4), or 二〇二三年五月九日.</returns>
    internal static string Text(DateOnly date, DateStyle style) => style == DateStyle.Chinese
        ? $"{string.Concat($"{date.Year:D4}".Select(digit => Digits[digit - '0']))}年{Number(date.Month)}月{Number(date.Day)}日"
        : $"{date.Year}年{date.Month}月{date.Day}日";

    private static string Number(int number) => number switch
    {
        < 10 => $"{Digits[number]}",
        10 => "十",
        < 20 => $"十{Digits[number - 10]}",
        _ => $"{Digits[number / 10]}十{(number % 10 == 0 ? "" : Digits[number % 10])}",
    };
}
