using System.Text.RegularExpressions;

namespace ProposalTracker.Letters.Reading;

/// <summary>Page numbers, running heads and what websites print around a letter.</summary>
internal static partial class PageFurniture
{
    private const int LongestFurniture = 60;

    public static bool IsPageNumber(string text) => text.Length <= 20 && PageNumber().IsMatch(text);

    public static bool IsWebFurniture(string text) =>
        text.Length <= LongestFurniture && WebFurniture().IsMatch(text);

    /// <summary>Moves running heads and bare page numbers to the unplaced texts.</summary>
    public static List<SourceLine> Remove(List<SourceLine> lines, UnplacedTexts unplaced)
    {
        var heads = RunningHeads(lines);
        var kept = new List<SourceLine>();
        bool pageBreak = false, blank = false;
        var lastPage = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (heads.Contains(line.Text) && (line.PageBreakBefore || NextIsPage(lines, i)))
            {
                unplaced.Add(line);
                pageBreak = true;
                continue;
            }

            if (IsBarePageNumber(lines, i, lastPage) is { } page)
            {
                unplaced.Add(line);
                (lastPage, pageBreak) = (page, kept.Count > 0);
                continue;
            }

            kept.Add(line with
            {
                PageBreakBefore = line.PageBreakBefore || pageBreak,
                BlankBefore = line.BlankBefore || pageBreak || blank,
            });
            pageBreak = blank = false;
        }

        return kept;
    }

    private static HashSet<string> RunningHeads(List<SourceLine> lines)
    {
        var counts = new Dictionary<string, int>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Text.Length <= LongestFurniture && (lines[i].PageBreakBefore || NextIsPage(lines, i)))
                counts[lines[i].Text] = counts.GetValueOrDefault(lines[i].Text) + 1;
        }

        return [.. counts.Where(count => count.Value > 1).Select(count => count.Key)];
    }

    private static bool NextIsPage(List<SourceLine> lines, int i) => i + 1 < lines.Count && lines[i + 1].PageBreakBefore;

    // A number alone between blank lines counts only as the next of a sequence; it may as well be a table's cell.
    private static int? IsBarePageNumber(List<SourceLine> lines, int i, int lastPage)
    {
        var alone = lines[i].BlankBefore && (i + 1 == lines.Count || lines[i + 1].BlankBefore);
        if (!alone || lines[i].Text.Length > 3 || !lines[i].Text.All(char.IsAsciiDigit))
            return null;
        var number = int.Parse(lines[i].Text);
        return number == lastPage + 1 || (lastPage == 0 && number == 2) ? number : null;
    }

    [GeneratedRegex(@"^(?:[—–－\-─‐―·•~_]{1,3}\s*\d{1,4}\s*[—–－\-─‐―·•~_]{1,3}|第\s*\d{1,4}\s*页\s*[,，/、]?\s*(?:[共总]\s*\d{1,4}\s*页)?|\d{1,4}\s*/\s*\d{1,4}|[Pp]age \d{1,4}(?: of \d{1,4})?)$")]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^[【\[（(]?\s*(?:打印|关闭|返回|上一篇|下一篇|上一条|下一条|分享|扫一扫|字号|字体|来源|信息来源|稿件来源|发布时间|发布日期|发布机构|浏览次数|浏览量|点击数|阅读次数|访问量|责任编辑|编辑|当前位置|您的位置|您当前|首页\s*[>＞》]|版权所有|网站标识码|网站地图|技术支持|粤公网安备|.{0,8}ICP备|主办单位|协办单位|会办单位|承办单位|索引号|索 引 号|主题分类|成文日期|此页无正文|（此页无正文)")]
    private static partial Regex WebFurniture();
}
