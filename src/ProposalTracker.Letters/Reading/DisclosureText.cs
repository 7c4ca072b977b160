using System.Text.RegularExpressions;

namespace ProposalTracker.Letters.Reading;

/// <summary>公开方式：主动公开, 是否同意公开:是, a bare 同意公开, （此件公开发布）.</summary>
internal static partial class DisclosureText
{
    /// <summary>
    /// The value as printed after its label, a label other than 公开方式 (it is no part of the printed letter),
    /// and what follows on the line.
    /// </summary>
    public static (string Value, string Label, string After)? Read(string text)
    {
        if (text.Length > 60)
            return null;
        if (Labelled().Match(text) is { Success: true } match)
        {
            var label = match.Groups["l"].Value;
            return (match.Groups["v"].Value, Usual().IsMatch(label) ? "" : label, match.Groups["r"].Value);
        }

        return Bare().Match(text) is { Success: true } bare ? (bare.Groups["v"].Value, "", "") : null;
    }

    /// <summary>以上意见可主动公开。: a sentence of the body that says it; the body keeps the sentence.</summary>
    public static string? InSentence(string paragraph) =>
        paragraph.Length <= 40 && Sentence().Match(paragraph) is { Success: true } match ? match.Groups["v"].Value : null;

    [GeneratedRegex(@"^[（(【]?\s*(?<l>(?:信息|政务)?公开\s*(?:方式|属性|类别|类型|形式|选项|意见)|是否(?:同意|可以|适宜)?(?:对外)?公开)\s*[:：]\s*(?<v>[^\s，,；;。）)】:：]{1,12})[。）)】]?(?<r>(?:[\s，,；;].*)?)$")]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^公开\s*方式$")]
    private static partial Regex Usual();

    [GeneratedRegex(@"^[（(【]?\s*(?<v>主动公开|依申请公开|不予公开|不公开|同意公开|不同意公开|同意全文公开|此件(?:主动公开|依申请公开|不予公开|不公开|公开发布|公开))\s*[）)】。]?$")]
    private static partial Regex Bare();

    [GeneratedRegex(@"^(?:以上|本|该|此).{0,10}(?<v>主动公开|依申请公开|不予公开|同意公开)。?$")]
    private static partial Regex Sentence();
}
