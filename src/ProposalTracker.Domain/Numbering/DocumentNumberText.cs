using System.Text.RegularExpressions;

namespace ProposalTracker.Domain.Numbering;

/// <summary>
/// A 发文字号 that a person typed, for example another unit's letter: what GB/T 9704-2012 would have otherwise,
/// and the right form where it is beyond doubt. Real letters have all of these faults.
/// </summary>
public static partial class DocumentNumberText
{
    /// <returns>What is wrong, in Chinese; empty when nothing is.</returns>
    public static IReadOnlyList<string> Faults(string text)
    {
        if (RightForm().IsMatch(text))
            return [];
        if (LooseForm().Match(text) is not { Success: true } loose)
            return ["发文字号应由机关代字、年份和序号组成，例如 中民函〔2023〕42号。"];
        List<string> faults = [];
        if (text.Any(char.IsWhiteSpace))
            faults.Add("发文字号中不能有空格。");
        if (loose.Groups["open"].Value != "〔" || loose.Groups["close"].Value != "〕")
            faults.Add("年份应用六角括号〔 〕。");
        if (loose.Groups["nth"].Length > 0)
            faults.Add("序号不加“第”字。");
        if (loose.Groups["zeros"].Length > 0)
            faults.Add("序号不编虚位（1 不写作 01）。");
        if (loose.Groups["hao"].Length == 0)
            faults.Add("序号后应有“号”字。");
        return faults;
    }

    /// <returns>The right form, the text itself where it is right; null where it cannot be told.</returns>
    public static string? Suggest(string text) =>
        RightForm().IsMatch(text) ? text
        : LooseForm().Match(text) is { Success: true } loose
            ? $"{loose.Groups["word"].Value.Replace(" ", "", StringComparison.Ordinal)}〔{loose.Groups["year"].Value}〕{loose.Groups["seq"].Value}号"
            : null;

    [GeneratedRegex(@"^[^\s0-9〔〕\[\]（）()【】]+〔[12][0-9]{3}〕[1-9][0-9]{0,8}号$", RegexOptions.NonBacktracking)]
    private static partial Regex RightForm();

    [GeneratedRegex(@"^\s*(?<word>[^\s0-9〔〕\[\]［］（）()【】﹝﹞]+)\s*(?<open>[〔\[［（(【﹝])\s*(?<year>[12][0-9]{3})\s*(?<close>[〕\]］）)】﹞])\s*(?<nth>第?)\s*(?<zeros>0*)(?<seq>[1-9][0-9]{0,8})\s*(?<hao>号?)\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex LooseForm();
}
