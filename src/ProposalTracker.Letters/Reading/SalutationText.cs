using System.Text.RegularExpressions;

namespace ProposalTracker.Letters.Reading;

/// <summary>
/// 主送: 陈旭成代表：, 尊敬的…, 纪占斌等3名代表, A、B、C代表, ten names, 南坤镇代表(团)：, 周丽等委员：,
/// or for letters between agencies 市教育局：.
/// </summary>
internal static partial class SalutationText
{
    private const int Longest = 600;

    /// <summary>A line that ends a salutation with its colon; the rest is text that follows on the same line.</summary>
    public static (string Names, string After)? Read(string text)
    {
        if (LevelMark.Starts(text))
            return null;
        var head = text.Length > Longest ? text[..Longest] : text;
        if (ToPersons().Match(head) is { Success: true } persons)
            return OrNull(persons.Groups["n"].Value, text[persons.Length..]);
        return ToAgency().Match(head) is { Success: true } agency ? OrNull(agency.Groups["n"].Value, "") : null;
    }

    private static (string Names, string After)? OrNull(string names, string after) =>
        NoSalutation().IsMatch(names + "：") ? null : (names, after);

    /// <summary>Addressed to representatives or committee members, with colon, on a line of its own.</summary>
    public static bool IsToPersons(string text) => Read(text) is { After: "" } read && Person().IsMatch(read.Names);

    /// <summary>The colon was lost.</summary>
    public static bool IsWithoutColon(string text) =>
        text.Length <= Longest && !NoSalutation().IsMatch(text) && WithoutColon().IsMatch(text);

    /// <summary>A line of names that the next line goes on with.</summary>
    public static bool IsNamesOnly(string text) => text.Length <= Longest && Names().IsMatch(text) && !NotNames().IsMatch(text);

    /// <summary>One entry per name; what follows the names stays on the last entry.</summary>
    public static IReadOnlyList<string> Split(string names)
    {
        // 王　芳 is one spread name, and 代表 behind a space belongs to the name before it.
        names = SpaceInName().Replace(SpaceBeforeTail().Replace(names, ""), "");
        var entries = new List<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i <= names.Length; i++)
        {
            var c = i < names.Length ? names[i] : '、';
            depth = Math.Max(0, depth + (c is '（' or '(' ? 1 : c is '）' or ')' ? -1 : 0));
            if (i < names.Length && (depth > 0 || !(c is '、' or '，' or ',' or '；' or ';' || char.IsWhiteSpace(c))))
                continue;
            if (names[start..i].Trim() is { Length: > 0 } entry)
                entries.Add(entry);
            start = i + 1;
        }

        return entries;
    }

    [GeneratedRegex(@"^(?<n>[^。！？:：“”]{0,500}?(?:代表|委员|代表团|代表[（(]团[）)]|(?:代表|委员)[（(][^（）()]{0,200}[）)])(?:们)?)\s*[:：]")]
    private static partial Regex ToPersons();

    [GeneratedRegex(@"^(?<n>[^。！？:：“”]{0,200}(?:局|委员会|委|政府|办公室|办|厅|部|法院|检察院|中心|会|署|处|公司|大学|学院|学校|医院|银行|街道|镇|单位|部门))\s*[:：]$")]
    private static partial Regex ToAgency();

    [GeneratedRegex(@"代表|委员")]
    private static partial Regex Person();

    [GeneratedRegex(@"^(?:尊敬的)?\s*[\u3400-\u9FFF·]{1,5}(?:[、，,；;\s]+[\u3400-\u9FFF·]{1,5})*\s*(?:等.{1,8})?(?:代表|委员)(?:[（(]团[）)])?$")]
    private static partial Regex WithoutColon();

    [GeneratedRegex(@"^(?:(?:领衔|附议|联名|提出|提议|提案|建议|人大|政协|承办|主办|会办|协办|联系)*(?:代表|委员|人|单位|部门)[:：]$|抄\s*[送报]|主\s*送|附\s*件|(?:主办|会办|协办|承办|联系|交办|责任|配合|牵头|发布|来源|所属|代表|签发|审核)(?:单位|部门|人|机关|机构|团|代表)?\s*[:：])|关于|如下|(?:建议|提案|会议|案)第?\S{0,12}号")]
    private static partial Regex NoSalutation();

    [GeneratedRegex(@"^(?:尊敬的|[、，,；;])?[\u3400-\u9FFF·]{1,5}(?:[、，,；;\s]+[\u3400-\u9FFF·]{1,5})+[、，,；;]?$")]
    private static partial Regex Names();

    [GeneratedRegex(@"关于|答复|建议|提案|复函|会议|局|委员会|政府|办公室")]
    private static partial Regex NotNames();

    [GeneratedRegex(@"\s+(?=等|代表|委员|[（(])")]
    private static partial Regex SpaceBeforeTail();

    [GeneratedRegex(@"(?<=(?:^|[^\u3400-\u9FFF])[\u3400-\u9FFF])\s+(?=[\u3400-\u9FFF](?:[^\u3400-\u9FFF]|$|等|代表|委员))")]
    private static partial Regex SpaceInName();
}
