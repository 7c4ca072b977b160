using System.Text.RegularExpressions;

namespace ProposalTracker.Letters.Reading;

/// <summary>
/// 附注 with the contact: （联系人及电话：name，phone）, 联系人：… 电话：…, 承办人及联系电话：…, over one or more lines.
/// </summary>
internal static partial class ContactText
{
    public static bool Starts(string text) => Label().IsMatch(text);

    /// <summary>
    /// The first name and the first telephone number; either may be blank. The remains are what neither took
    /// and what is no usual label.
    /// </summary>
    public static (LetterContact Contact, IReadOnlyList<string> Remains)? Read(string text)
    {
        var phone = Phone().Match(text);
        var labels = AnyLabel().Matches(text);
        var name = FindName(text, labels, phone);
        if (name is null && !phone.Success)
            return null;
        var taken = labels.Where(label => UsualLabel().IsMatch(label.Value)).Select(label => (label.Index, label.Length)).ToList();
        if (name is { } found)
            taken.Add(found);
        if (phone.Success)
            taken.Add((phone.Index, phone.Length));
        var nameText = name is { } place ? text.Substring(place.Index, place.Length) : "";
        return (new LetterContact(nameText, phone.Value), Remains(text, taken));
    }

    private static (int Index, int Length)? FindName(string text, MatchCollection labels, Match phone)
    {
        foreach (var label in labels.Where(label => !OtherLabel().IsMatch(label.Value)))
        {
            var after = label.Index + label.Length;
            if (Name().Match(text, after) is { Success: true } name && name.Index == after)
                return Place(name.Groups["n"]);
        }

        // 电话：88380883（程倩敏)
        if (phone.Success && Name().Match(text, phone.Index + phone.Length) is { Success: true } behind
            && behind.Index == phone.Index + phone.Length)
            return Place(behind.Groups["n"]);
        return null;
    }

    private static (int Index, int Length) Place(Group group) => (group.Index, group.Length);

    private static List<string> Remains(string text, List<(int Index, int Length)> taken)
    {
        var remains = new List<string>();
        var start = 0;
        foreach (var (index, length) in taken.OrderBy(part => part.Index).Append((Index: text.Length, Length: 0)))
        {
            if (index > start && text[start..index].Trim(' ', '　', '，', ',', '、', '；', ';', '：', ':', '（', '(', '）', ')', '。') is { Length: > 0 } rest)
                remains.Add(rest);
            start = Math.Max(start, index + length);
        }

        return remains;
    }

    [GeneratedRegex(@"^[（(【]?\s*(?:联\s*系\s*人|联系电话|联系方式|联系单位|承办负责人|承办人|承办科室|经办人|电\s*话)[^。:：]{0,12}\s*[:：]")]
    private static partial Regex Label();

    [GeneratedRegex(@"(?:联\s*系\s*人|联系电话|联系方式|联系单位|承办负责人|承办人|承办科室|经办人|电\s*话)(?:姓名)?(?:[及和与、]?\s*(?:联系)?(?:电\s*话|方式|号码))?(?:号码)?\s*[:：]")]
    private static partial Regex AnyLabel();

    [GeneratedRegex(@"^(?:联\s*系\s*人|联系电话|电\s*话)(?:及?(?:联系)?电\s*话)?\s*[:：]$")]
    private static partial Regex UsualLabel();

    [GeneratedRegex(@"^(?:联系单位|承办科室|联系电话|电\s*话|联系方式(?!.*人))")]
    private static partial Regex OtherLabel();

    [GeneratedRegex(@"[\s，,（(]*(?<n>[\u3400-\u9FFF\uD800-\uDFFF〇·]{2,12}|[A-Za-z][A-Za-z .]{1,30}[A-Za-z])(?=[\s，,、；;。（()）：:\d]|$)")]
    private static partial Regex Name();

    [GeneratedRegex(@"(?<!\d)(?:[（(]\d{3,4}[)）]\s*|\d{3,4}\s*[-—－–]\s*)?[\d*]{5,13}(?:\s*[-—－转]\s*\d{1,6})?")]
    private static partial Regex Phone();
}
