using System.Text;
using System.Text.RegularExpressions;

namespace ProposalTracker.Letters.Reading;

/// <summary>标题, often over several lines; each line end is a break that somebody decided on.</summary>
internal static partial class TitleText
{
    public const int MostLines = 5;
    private const int Longest = 160;

    public static bool Ends(string text) => text.Length <= Longest && !SentenceEnd.IsAt(text) && Ending().IsMatch(Compact(text));

    public static bool Starts(string text) => text.Length <= Longest && Beginning().IsMatch(Compact(text));

    /// <summary>The first line of a title without 关于: 市十七届人大二次会议第12号.</summary>
    public static bool NamesSession(string text) => text.Length <= Longest && Session().IsMatch(Compact(text));

    /// <summary>A title without 关于: 第12号建议的答复.</summary>
    public static bool IsWhole(string text) => text.Length <= Longest && Whole().IsMatch(Compact(text));

    /// <summary>
    /// A space between two long pieces was a line break (…三次会议 第2023047号…); the spaces of a spread word
    /// (答　复) and those around digits are no breaks.
    /// </summary>
    public static string Clean(string line)
    {
        var pieces = line.Split([' ', '　', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (pieces.Length > 3 && pieces.All(piece => piece.Length == 1))
            return string.Concat(pieces);
        var title = new StringBuilder(pieces[0]);
        for (var i = 1; i < pieces.Length; i++)
        {
            var (before, after) = (pieces[i - 1], pieces[i]);
            if (IsHanOrMark(before[^1]) && IsHanOrMark(after[0]))
                title.Append(before.Length >= 4 && after.Length >= 4 ? "\n" : "");
            else
                title.Append(' ');
            title.Append(after);
        }

        return title.ToString();
    }

    private static bool IsHanOrMark(char c) => c > 0x2E80;

    private static string Compact(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex(@"(?:函|答复|回复|办理情况|会办意见|协办意见|意见|说明|通知|报告|请示|表|交办单|催办单|通知单|通知书|告知书)(?:[（(\[【].{1,14}[)）\]】])?$")]
    private static partial Regex Ending();

    [GeneratedRegex(@"关于|对.{0,60}(?:建议|提案|案)|^对")]
    private static partial Regex Beginning();

    [GeneratedRegex(@"届.{0,12}次会议")]
    private static partial Regex Session();

    [GeneratedRegex(@"(?:建议|提案).{0,12}(?:答复|复函|回复|办理情况|函)|通知|交办单|催办单|征询意见表")]
    private static partial Regex Whole();
}
