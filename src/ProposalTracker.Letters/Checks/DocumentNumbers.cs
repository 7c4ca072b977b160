using System.Globalization;
using System.Text.RegularExpressions;

namespace ProposalTracker.Letters.Checks;

/// <summary>发文字号 (GB/T 9704-2012, 7.2.5): full year in 〔〕, no 第, no leading zeros, no spaces; its year fits the date.</summary>
internal static partial class DocumentNumbers
{
    public static IEnumerable<LetterNote> Find(CheckedLetter letter)
    {
        if (letter.Letter.Number is not { Length: > 0 and < 200 } number)
            yield break;
        var brackets = Brackets().Match(number);
        if (brackets is { Success: true } && (brackets.Groups["open"].Value != "〔" || brackets.Groups["close"].Value != "〕"))
        {
            yield return Warn("number-brackets", $"发文字号“{number}”的年份应使用六角括号〔〕。",
                Replace(brackets.Groups["open"], "〔"), Replace(brackets.Groups["close"], "〕"));
        }

        if (Space().Matches(number) is { Count: > 0 } spaces)
            yield return Warn("number-spaces", $"发文字号“{number}”中有空格。", [.. spaces.Select(space => Replace(space, ""))]);
        if (Ordinal().Match(number) is { Success: true } ordinal)
            yield return Warn("number-ordinal", $"发文字号“{number}”的序号不加“第”字。", Replace(ordinal, ""));
        if (Zeros().Match(number) is { Success: true } zeros)
            yield return Warn("number-zeros", $"发文字号“{number}”的序号不编虚位（1 不编为 01）。", Replace(zeros, ""));
        if (Masked().IsMatch(number))
            yield return Warn("number-masked", $"发文字号“{number}”还没有编定。");
        if (brackets.Success && letter.Letter.Date is { } date
            && brackets.Groups["year"].Value != date.Year.ToString(CultureInfo.InvariantCulture))
            yield return Warn("number-year", $"发文字号“{number}”的年份与成文日期（{date.Year}年）不同，是否有误？");
    }

    private static LetterNote Warn(string code, string message, params LetterRepair[] repairs) =>
        new(NoteLevel.Warning, code, message, "number") { Repairs = repairs };

    private static LetterRepair Replace(Capture capture, string replacement) =>
        new("number", capture.Index, capture.Length, replacement);

    [GeneratedRegex(@"(?<open>[〔\[【﹝（(［〈])\s*(?<year>\d{4})\s*(?<close>[〕\]】﹞）)］〉])")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"第(?=\s*\d+\s*号)")]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"(?<=[^\d])0+(?=[1-9]\d*\s*号)")]
    private static partial Regex Zeros();

    [GeneratedRegex(@"[*＊XＸ×]")]
    private static partial Regex Masked();
}
