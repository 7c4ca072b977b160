using System.Text.RegularExpressions;

namespace ProposalTracker.Letters.Reading;

/// <summary>Level marks at the start of a paragraph (GB/T 9704-2012, 7.3.3): 一、 （一） 1. （1）.</summary>
internal static partial class LevelMark
{
    public static bool Starts(string text) => Mark().IsMatch(text);

    /// <summary>一、 and （一）, which head a section.</summary>
    public static bool StartsSection(string text) => SectionMark().IsMatch(text);

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}(?:、|[.．](?!\d))|[（(]\d{1,2}[)）])")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])")]
    private static partial Regex SectionMark();
}
