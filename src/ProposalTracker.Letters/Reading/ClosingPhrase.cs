using System.Text.RegularExpressions;

namespace ProposalTracker.Letters.Reading;

/// <summary>结束语: 专此答复, 特此回复, 谨此回复, 此复 …</summary>
internal static partial class ClosingPhrase
{
    public static bool Starts(string text) => Phrase().IsMatch(text);

    [GeneratedRegex(@"^(?:[专特谨]此(?:答复|回复|函复|复函|函告|函达|报告|说明|致谢|告知|通知)?|此复|以上(?:答复|意见|回复))")]
    private static partial Regex Phrase();
}
