using System.Text.RegularExpressions;

namespace ProposalTracker.Letters.Reading;

/// <summary>A line that is nothing but the name of an agency: letterhead or signature.</summary>
internal static partial class OrganisationName
{
    /// <summary>The name without the white space that spreads it over the line; null if the line is something else.</summary>
    public static string? Read(string text)
    {
        if (text.Length > 60)
            return null;
        var name = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        return Name().IsMatch(name) && !NotAName().IsMatch(name) ? name : null;
    }

    /// <summary>Several agencies side by side (joint letter), or one.</summary>
    public static IReadOnlyList<string> ReadSeveral(string text)
    {
        if (text.Length > 200)
            return [];
        var parts = text.Split([' ', '　', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length > 1 && parts.All(part => part.Length >= 4 && Read(part) is not null))
            return parts;
        return Read(text) is { } name ? [name] : [];
    }

    [GeneratedRegex(@"^[\u3400-\u9FFF（）()·]{2,28}(?:局|委员会|委|政府|办公室|办|厅|部|法院|检察院|科学院|学院|研究院|中心|会|署|支队|大队|总队|处|站|公司|大学|学校|医院|银行|街道|镇|乡|研究所|派出所|馆|集团|组)$")]
    private static partial Regex Name();

    [GeneratedRegex(@"关于|答复|建议|提案|代表|委员$|[你您我的]|信息公开|公开|首页|附件|抄送|办理|情况|欢迎|网站|进行|以及|和谐|领导|已经|认真")]
    private static partial Regex NotAName();
}
