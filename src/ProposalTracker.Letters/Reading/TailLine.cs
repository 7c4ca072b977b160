using System.Text.RegularExpressions;

namespace ProposalTracker.Letters.Reading;

/// <summary>What a line below the body is.</summary>
internal enum TailLineKind
{
    None,
    CopyTo,
    Disclosure,
    AttachmentList,
    Contact,
    Date,
    SignedDate,
    BrokenDate,

    /// <summary>签发人, 审核人, a website's footer: no part of the letter.</summary>
    Foreign,
}

/// <summary>Recognises lines below the body.</summary>
internal static partial class TailLine
{
    private const int LongestLabelled = 160;

    public static TailLineKind KindOf(string text)
    {
        if (CopyLabel().IsMatch(text))
            return TailLineKind.CopyTo;
        if (text.Length > LongestLabelled)
            return TailLineKind.None;
        if (DisclosureText.Read(text) is not null)
            return TailLineKind.Disclosure;
        if (AttachmentLabel().IsMatch(text))
            return TailLineKind.AttachmentList;
        if (SignOff().IsMatch(text) || PageFurniture.IsWebFurniture(text))
            return TailLineKind.Foreign;
        if (ContactText.Starts(text))
            return TailLineKind.Contact;
        if (DateText.Read(text) is not null)
            return TailLineKind.Date;
        if (SignedDate(text) is not null)
            return TailLineKind.SignedDate;
        return DateText.LooksBroken(text) ? TailLineKind.BrokenDate : TailLineKind.None;
    }

    /// <summary>Signature and date side by side.</summary>
    public static (string Signers, string Date)? SignedDate(string text)
    {
        if (text.Length > 100 || SignerAndDate().Match(text) is not { Success: true } match)
            return null;
        var (signers, date) = (match.Groups["s"].Value, match.Groups["d"].Value);
        var isBoth = OrganisationName.ReadSeveral(WithoutSealWord(signers)).Count > 0 && DateText.Read(date) is not null;
        return isBoth ? (signers, date) : null;
    }

    /// <summary>中山市民政局（盖章） without the word in brackets.</summary>
    public static string WithoutSealWord(string text) => SealWord().Replace(text, "");

    /// <summary>Two fields on one line become two lines.</summary>
    public static IEnumerable<SourceLine> SplitFields(SourceLine line)
    {
        if (line.Text.Length > LongestLabelled)
            return [line];
        var parts = FieldStart().Split(line.Text);
        return parts.Select((part, i) => line with
        {
            Text = part.Trim(),
            BlankBefore = i == 0 ? line.BlankBefore : true,
            PageBreakBefore = i == 0 && line.PageBreakBefore,
        }).Where(part => part.Text.Length > 0);
    }

    public static string AfterCopyLabel(string text) => CopyLabel().Replace(text, "");

    /// <summary>A line 附件 or 附件1 above an attachment's own pages.</summary>
    public static bool IsAttachmentPage(string text) => text.Length <= 10 && AttachmentPage().IsMatch(text);

    /// <summary>A form or register that was enclosed without being called an attachment.</summary>
    public static bool IsForm(string text) =>
        text.Length <= 50 && !SentenceEnd.IsAt(text) && !LevelMark.Starts(text) && !AttachmentLabel().IsMatch(text)
        && Form().IsMatch(text);

    [GeneratedRegex(@"^[（(]?\s*抄\s*送\s*(?:单位|机关)?\s*[:：]\s*")]
    private static partial Regex CopyLabel();

    [GeneratedRegex(@"^附\s*件\s*\d{0,2}\s*[:：]\s*\S")]
    private static partial Regex AttachmentLabel();

    [GeneratedRegex(@"^附\s*件\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})?\s*[:：]?$")]
    private static partial Regex AttachmentPage();

    [GeneratedRegex(@"^[（(]?\s*(?:签\s*发\s*人?|审\s*核\s*人?|审定人|核稿人?|拟稿人?|校对人?|领导签发|印发机关|抄报|主送|分送)\s*[:：]|印发$")]
    private static partial Regex SignOff();

    [GeneratedRegex(@"^(?<s>\D{4,60}?)\s*(?<d>[0-9〇○零一二三四五六七八九]{4}\s*年.{2,14}日)$")]
    private static partial Regex SignerAndDate();

    [GeneratedRegex(@"\s*[（(](?:盖章|公章|印章|章)[)）]\s*$")]
    private static partial Regex SealWord();

    [GeneratedRegex(@"(?<=\S)\s+(?=(?:信息)?公开方式\s*[:：]|抄\s*送\s*[:：])|(?<=[)）。])(?=公开方式\s*[:：]|抄送\s*[:：])")]
    private static partial Regex FieldStart();

    [GeneratedRegex(@"(?:征询意见|征求意见|意见征询|意见反馈|反馈意见|满意度|评价|测评|登记|反馈|办理情况|办理).{0,10}(?:表|回执|单|卡)$|^回\s*执$")]
    private static partial Regex Form();
}
