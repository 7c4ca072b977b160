using System.Text.RegularExpressions;

namespace ProposalTracker.Letters.Reading;

/// <summary>
/// Result mark (答复类别), written in many ways: (A类), (A)类, 类 别:B, a bare C, 办理结果:(C),
/// [办理结果标注(A1)], 甲类, or inside a title as 办理情况(B)的函.
/// </summary>
internal static partial class MarkText
{
    /// <summary>The mark without brackets, and what stood around it.</summary>
    public static (string Mark, string Label)? Read(string text)
    {
        if (text.Length > 30 || Alone().Match(text) is not { Success: true } match)
            return null;
        var mark = match.Groups["m"].Value + match.Groups["c"].Value;
        return (mark, match.Groups["l"].Value);
    }

    /// <summary>A mark in brackets inside a title; the title keeps it.</summary>
    public static string? InTitle(string title) =>
        Inside().Match(title) is { Success: true } match ? match.Groups["m"].Value + match.Groups["c"].Value : null;

    [GeneratedRegex(@"^[（(\[【〔]?\s*(?:(?<l>类\s*别|(?:建议|提案)?(?:办理|答复)(?:结果|类别|类型)(?:标注|类别)?)\s*[:：]?\s*)?[（(\[]?\s*(?<m>[A-DＡ-Ｄ]\d?|[甲乙丙丁](?=\s*[)）]?\s*类))\s*[)）\]]?\s*(?<c>类?)\s*[)）\]】〕]{0,2}$")]
    private static partial Regex Alone();

    [GeneratedRegex(@"[（(]\s*(?<m>[A-DＡ-Ｄ]\d?)\s*(?<c>类?)\s*[)）]")]
    private static partial Regex Inside();
}
