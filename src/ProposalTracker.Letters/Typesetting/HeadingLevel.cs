using System.Text.RegularExpressions;

namespace ProposalTracker.Letters.Typesetting;

/// <summary>
/// Recognises 一、 and （一） at the start of a paragraph (GB/T 9704-2012, 7.3.3) and how far the heading reaches:
/// 1. and （1） are set like the text and need no rule.
/// </summary>
internal static partial class HeadingLevel
{
    // A longer first sentence after 一、 is text that happens to be numbered.
    private const int LongestRunIn = 40;

    /// <returns>The face of the heading and how many characters it takes; 0 characters when there is none.</returns>
    internal static (FaceRole Role, int Length) Of(string paragraph)
    {
        var sentence = FirstSentence(paragraph);
        if (SecondLevel().IsMatch(paragraph))
            return (FaceRole.Kai, sentence);
        if (FirstLevel().IsMatch(paragraph) && (sentence == paragraph.Length || sentence <= LongestRunIn))
            return (FaceRole.Hei, sentence);
        return (FaceRole.Body, 0);
    }

    /// <summary>Up to the first 。 that stands in no quotation or bracket, in UTF-16 units.</summary>
    private static int FirstSentence(string paragraph)
    {
        var depth = 0;
        for (var i = 0; i < paragraph.Length; i++)
        {
            depth += paragraph[i] switch
            {
                '“' or '《' or '（' or '‘' => 1,
                '”' or '》' or '）' or '’' => -1,
                _ => 0,
            };
            if (paragraph[i] == '。' && depth <= 0)
                return i + 1;
        }

        return paragraph.Length;
    }

    [GeneratedRegex("^[一二三四五六七八九十百]{1,4}、")]
    private static partial Regex FirstLevel();

    [GeneratedRegex("^[（(][一二三四五六七八九十百]{1,4}[）)]")]
    private static partial Regex SecondLevel();
}
