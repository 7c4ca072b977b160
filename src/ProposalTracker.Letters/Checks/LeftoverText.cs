using System.Text.RegularExpressions;

namespace ProposalTracker.Letters.Checks;

/// <summary>What was left over from a form, from a web page or from writing: 您(们), &amp;nbsp;, doubled 关于.</summary>
internal static partial class LeftoverText
{
    public static IEnumerable<LetterNote> Find(CheckedLetter letter)
    {
        foreach (var (field, text) in letter.Texts)
        {
            foreach (Match match in Template().Matches(text))
                yield return letter.Warn("unfilled-template", field, match.Index, match.Length, $"“{match.Value}”像是模板里没有填好的地方。");
            foreach (Match match in Html().Matches(text))
                yield return letter.Warn("leftover-html", field, match.Index, match.Length, $"“{match.Value}”是网页代码。", RepairOf(field, match));
            foreach (Match match in Doubled().Matches(text))
                yield return letter.Warn("doubled-about", field, match.Index, match.Length, "“关于”重复。", AboutRepairs(field, match));
            foreach (Match match in Session().Matches(text))
            {
                yield return letter.Warn("lost-word", field, match.Index, match.Length, "“届”字好像漏了。",
                    new LetterRepair(field, match.Groups["gap"].Index, 0, "届"));
            }
        }

        foreach (var name in letter.Letter.Salutation ?? [])
        {
            if (Template().IsMatch(name))
                yield return new LetterNote(NoteLevel.Warning, "unfilled-template", $"主送“{name}”像是模板里没有填好的地方。", "salutation");
        }
    }

    private static LetterRepair RepairOf(string field, Match match) =>
        new(field, match.Index, match.Length, match.Value switch
        {
            "&lt;" => "<",
            "&gt;" => ">",
            "&amp;" => "&",
            "&ldquo;" => "“",
            "&rdquo;" => "”",
            "&mdash;" => "—",
            "&quot;" => "\"",
            _ => "",
        });

    private static LetterRepair[] AboutRepairs(string field, Match match) =>
        match.Value == "关于关于" ? [new LetterRepair(field, match.Index, match.Length, "关于")] : [];

    [GeneratedRegex(@"[您你他][（(]们[）)]|代表[（(]团[）)]|[（(](?:代表|委员)[）)](?=提出)|[XＸ×xｘ]{2,}(?=代表|委员|市|区|县|局|镇|号|年|月|同志|建议)|[【\[](?:未填|待填|请填写|请写明)[^】\]]{0,20}[】\]]|【\s*】|〔\s*〕|(?<!\d)年\s+月\s+日|第\s*[*＊]+\s*号")]
    private static partial Regex Template();

    [GeneratedRegex(@"&(?:[a-zA-Z]{2,8}|#\d{1,6}|#x[0-9a-fA-F]{1,6});|</?(?:p|br|div|span|font|strong|em|b|i|u|a|table|tr|td|th|tbody|img|h\d|ul|li|o:p|st1:\w+)(?:\s[^<>]{0,200})?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex Html();

    [GeneratedRegex("关于[“\"]?关于")]
    private static partial Regex Doubled();

    [GeneratedRegex("第[一二三四五六七八九十]{1,3}(?<gap>)第[一二三四五六七八九十]{1,3}次(?:会议|全会)")]
    private static partial Regex Session();
}
