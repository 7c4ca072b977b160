using System.Globalization;

namespace ProposalTracker.Web.Pages.Errors;

/// <summary>Which posted fields hold words that a person typed, and what they are called.</summary>
internal static class PostedFields
{
    // Names of fields that several forms have; another one is told as what it is for anybody: words.
    private static readonly Dictionary<string, string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Title"] = "标题",
        ["Salutation"] = "主送",
        ["Body"] = "正文",
        ["Text"] = "内容",
        ["Comment"] = "意见",
        ["Reason"] = "理由",
        ["Why"] = "说明",
        ["Note"] = "备注",
        ["Number"] = "编号",
        ["ContactName"] = "联系人",
        ["ContactPhone"] = "联系电话",
        ["CopyTo"] = "抄送",
        ["Name"] = "名称",
        ["RequestItems"] = "诉求",
        ["DisclosureReason"] = "不主动公开的理由",
        ["LetterNumber"] = "发文字号",
        ["SignerName"] = "签发人",
        ["Replacement"] = "代填的结果",
    };

    public static string LabelOf(string name) => Labels.GetValueOrDefault(name[(name.LastIndexOf('.') + 1)..], "内容");

    /// <summary>Not what stands in hidden fields, boxes, lists and buttons: a person cannot make use of it.</summary>
    public static bool IsTyped(string name, string value) =>
        value.Length > 0
        && !name.StartsWith('_')
        && !IsHidden(name[(name.LastIndexOf('.') + 1)..])
        && !name.Contains("password", StringComparison.OrdinalIgnoreCase)
        && !bool.TryParse(value, out _)
        && (IsNumberInWords(name) || !long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        && !Guid.TryParse(value, out _);

    private static bool IsHidden(string field) => field is "RequestKey" or "Version" or "Posted" or "Step" || Chosen.Contains(field);

    // What was chosen from a list is posted as the list's code, not in words, and is chosen again faster than copied.
    private static readonly HashSet<string> Chosen =
    [
        "Accept", "Answer", "Attitude", "Category", "Channel", "Disclosure", "Format", "Ground", "Mode", "ProposedBy", "Result", "Sector", "SentBy", "Stream", "Uphold", "Verdict",
        "Way",
    ];

    private static bool IsNumberInWords(string name) => name.EndsWith(".ContactPhone", StringComparison.Ordinal) || name.EndsWith(".Number", StringComparison.Ordinal);
}
