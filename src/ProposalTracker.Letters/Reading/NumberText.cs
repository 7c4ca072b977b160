using System.Text.RegularExpressions;

namespace ProposalTracker.Letters.Reading;

/// <summary>
/// 发文字号: 中民函〔2023〕42号, with any bracket that was typed for 〔〕, with stray spaces, masked (**号)
/// or without year (慈教建8号).
/// </summary>
internal static partial class NumberText
{
    /// <summary>The number at the start of the line, the label before it and the rest of the line.</summary>
    public static (string Number, string Label, string After)? Read(string text)
    {
        if (text.Length > 120)
            return null;
        var match = WithYear().Match(text);
        if (!match.Success)
            match = WithoutYear().Match(text);
        return match.Success
            ? (match.Groups["n"].Value, match.Groups["l"].Value, text[match.Length..])
            : null;
    }

    [GeneratedRegex(@"^(?<l>(?:发文字号|文\s*号|字\s*号|编\s*号)\s*[:：]\s*)?(?<n>[\u3400-\u9FFF]{1,15}\s?(?:字)?[:：]?\s*[〔\[【﹝（(［〈]\s*[\d*]{4}\s*[〕\]】﹞）)］〉]\s*[\u3400-\u9FFF]?\s*[\d*＊XＸ×]{1,6}\s*号)(?![\u3400-\u9FFF]*(?:建议|提案|文))")]
    private static partial Regex WithYear();

    [GeneratedRegex(@"^(?<l>(?:发文字号|文\s*号|字\s*号)\s*[:：]\s*)?(?<n>(?!.*(?:第|建议|提案|会议))[\u3400-\u9FFF]{2,8}\s?\d{1,5}\s*号)\s*$")]
    private static partial Regex WithoutYear();
}
