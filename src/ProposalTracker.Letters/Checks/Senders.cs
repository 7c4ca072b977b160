using System.Text.RegularExpressions;

namespace ProposalTracker.Letters.Checks;

/// <summary>
/// The assigned agency answers itself, not an office or station of it (内设机构、下属单位; 佛政办发〔2024〕9号). Told by the names of the
/// agencies where the case knows them, else by the letter's own words.
/// </summary>
internal static partial class Senders
{
    public static IEnumerable<LetterNote> Find(CheckedLetter letter)
    {
        if (letter.Letter.Kind is not (LetterKind.Reply or LetterKind.Opinion))
            yield break;
        if (letter.Letter.Issuer is { Length: > 0 and < 100 } issuer)
        {
            if (Subordinate(issuer, letter.Context.Agencies) is { } inner)
                yield return new LetterNote(NoteLevel.Warning, "subordinate-sender", $"发文机关{Reason(issuer, inner)}", "issuer", inner.Offset) { Repairs = RepairOf("issuer", inner) };
            else if (IsStranger(issuer, letter.Context.Agencies))
                yield return new LetterNote(NoteLevel.Warning, "other-sender", $"发文机关“{issuer}”不是这件建议的承办单位（{string.Join('、', letter.Context.Agencies)}），请核对。", "issuer");
        }

        foreach (var signer in letter.Letter.Signers ?? [])
        {
            if (signer.Length < 100 && Subordinate(signer, letter.Context.Agencies) is { } inner)
                yield return new LetterNote(NoteLevel.Warning, "subordinate-sender", $"署名{Reason(signer, inner)}", "signers");
        }

        var title = letter.Title.Replace("\n", "", StringComparison.Ordinal);
        var about = title.IndexOf("关于", StringComparison.Ordinal);
        // With a line break in it the offsets would differ; the name at its start then gives no offer.
        if (about is > 0 and < 60 && letter.Title.StartsWith(title[..about], StringComparison.Ordinal) && Subordinate(title[..about], letter.Context.Agencies) is { } named)
            yield return letter.Warn("subordinate-sender", "title", named.Offset, named.Length, $"标题里的机关{Reason(title[..about], named)}", RepairOf("title", named));
    }

    private static string Reason(string name, Inner inner) => inner.IsPartOfAgency
        ? $"“{name}”是“{name[..inner.Offset]}”的内设机构或下属单位，答复应由承办单位自己发出。"
        : $"“{name}”像是下属单位，答复应由承办单位自己发出。";

    private static LetterRepair[] RepairOf(string field, Inner inner) =>
        inner.IsPartOfAgency ? [new LetterRepair(field, inner.Offset, inner.Length, "")] : [];

    private static bool IsStranger(string name, IReadOnlyList<string> agencies) => agencies.Count > 0 && !agencies.Contains(name);

    private static Inner? Subordinate(string name, IReadOnlyList<string> agencies)
    {
        if (agencies.Contains(name))
            return null;
        var agency = agencies.Where(agency => name.StartsWith(agency, StringComparison.Ordinal)).MaxBy(agency => agency.Length);
        if (agency is not null && IsUnit().IsMatch(name[agency.Length..]))
            return new Inner(agency.Length, name.Length - agency.Length, IsPartOfAgency: true);
        if (PartOfAgency().Match(name) is { Success: true } match && !OfficeOfTheWhole().IsMatch(name))
            return new Inner(match.Groups["inner"].Index, match.Groups["inner"].Length, IsPartOfAgency: true);
        return Station().IsMatch(name) ? new Inner(0, name.Length, IsPartOfAgency: false) : null;
    }

    /// <param name="IsPartOfAgency">The agency stands before it in the name.</param>
    private sealed record Inner(int Offset, int Length, bool IsPartOfAgency);

    [GeneratedRegex("(?:办公室|科室|科|处|股|室|站|所|队|中心|组|段)$")]
    private static partial Regex IsUnit();

    [GeneratedRegex(@"^[\u3400-\u9FFF]{2,}?(?:局|厅|委员会|改委|健委|国资委|政法委|组织部|宣传部|统战部|法院|检察院)(?<inner>[\u3400-\u9FFF]*(?:办公室|科室|科|处|股|室|站|所|中心|组|段))$")]
    private static partial Regex PartOfAgency();

    // 市政府办公室, 市人大常委会办公室, 政协市委员会办公室 and 市委办公室 are agencies; so is the office of a commission of several units.
    [GeneratedRegex("(?:政府|常委会|常务委员会|人大|人民代表大会|政协.{0,12}委员会|[省市区县州旗镇乡]委员会|[省市区县州旗镇乡]委|领导小组|指挥部|编制委员会)(?:办公室|办公厅)$")]
    private static partial Regex OfficeOfTheWhole();

    [GeneratedRegex("(?:客运|汽车|公交|公共汽车|环卫|水利|水文|农技推广|文化)总?站$")]
    private static partial Regex Station();
}
