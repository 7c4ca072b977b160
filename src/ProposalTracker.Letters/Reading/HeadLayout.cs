using System.Text.RegularExpressions;

namespace ProposalTracker.Letters.Reading;

/// <summary>
/// Where title, salutation and body stand. The salutation is looked for first, since everything above it is head;
/// the title is what ends next above it with a noun such as 函 or 答复.
/// </summary>
/// <param name="TitleEnd">Line after the title.</param>
/// <param name="SalutationEnd">Line after the salutation; equal to its start if there is none.</param>
internal sealed partial record HeadLayout(int TitleStart, int TitleEnd, int SalutationStart, int SalutationEnd)
{
    private const int LongestHead = 400;

    /// <summary>Null if the text has neither title nor salutation nor an opening phrase: it is no letter.</summary>
    public static HeadLayout? Find(IReadOnlyList<SourceLine> lines)
    {
        var last = Math.Min(lines.Count, LongestHead);
        var opening = Enumerable.Range(0, last).FirstOrDefault(i => Opening().IsMatch(Start(lines[i])), -1);
        var salutation = FindSalutation(lines, opening < 0 ? last : opening + 1);
        var limit = salutation >= 0 ? salutation : opening >= 0 ? opening : last;
        var (titleStart, titleEnd) = FindTitle(lines, limit);
        if (salutation >= 0)
            return new HeadLayout(titleStart, titleEnd, NamesStart(lines, salutation, titleEnd), salutation + 1);
        if (opening < 0 && titleEnd == 0)
            return null;
        var body = opening >= titleEnd ? opening : titleEnd;
        return new HeadLayout(titleStart, titleEnd, body, body);
    }

    /// <summary>Index of the salutation's last line, or -1.</summary>
    private static int FindSalutation(IReadOnlyList<SourceLine> lines, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (SalutationText.Read(lines[i].Text) is not null)
                return i;
            if (SalutationText.IsWithoutColon(lines[i].Text) && i + 1 < lines.Count && Opening().IsMatch(Start(lines[i + 1])))
                return i;
        }

        return -1;
    }

    // Long lists of names are cut over several lines; only the last one has the colon.
    private static int NamesStart(IReadOnlyList<SourceLine> lines, int salutation, int titleEnd)
    {
        var start = salutation;
        while (start > titleEnd && SalutationText.IsNamesOnly(lines[start - 1].Text) && !lines[start].BlankBefore)
            start--;
        return start;
    }

    private static (int Start, int End) FindTitle(IReadOnlyList<SourceLine> lines, int limit)
    {
        for (var end = limit - 1; end >= 0; end--)
        {
            if (!IsTitlePart(lines[end].Text) || !TitleText.Ends(lines[end].Text))
                continue;
            var start = end;
            while (start > 0 && end - start < TitleText.MostLines && !TitleText.Starts(lines[start].Text)
                && IsTitlePart(lines[start - 1].Text))
                start--;
            if (TitleText.Starts(lines[start].Text))
                return (WithAgency(lines, start, limit), end + 1);
            for (var session = start; session < end; session++)
            {
                if (TitleText.NamesSession(lines[session].Text))
                    return (session, end + 1);
            }

            if (TitleText.IsWhole(lines[end].Text))
                return (end, end + 1);
        }

        return (0, 0);
    }

    // An agency on a line of its own above 关于… is the letterhead, unless the letterhead stands higher already.
    private static int WithAgency(IReadOnlyList<SourceLine> lines, int start, int limit)
    {
        if (start == 0 || start >= limit || OrganisationName.Read(lines[start - 1].Text) is null)
            return start;
        var above = lines.Take(start - 1);
        return above.Any(line => NumberText.Read(line.Text) is not null) ? start - 1 : start;
    }

    private static bool IsTitlePart(string text) =>
        text.Length <= 160 && !SentenceEnd.IsAt(text) && NumberText.Read(text) is null && MarkText.Read(text) is null
        && DisclosureText.Read(text) is null && DateText.Read(text) is null && !PageFurniture.IsWebFurniture(text);

    private static string Start(SourceLine line) => line.Text.Length > 400 ? line.Text[..400] : line.Text;

    [GeneratedRegex(@"收悉|(?:现|特|谨|兹)[^。]{0,60}如下|(?:答复|回复|函复|函告)如下|^(?:您|你)们?(?:好|在|提出|提交)")]
    private static partial Regex Opening();
}
