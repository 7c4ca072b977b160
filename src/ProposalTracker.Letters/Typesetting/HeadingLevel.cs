namespace ProposalTracker.Letters.Typesetting;

/// <summary>
/// Recognises 一、 and （一） at the start of a paragraph (GB/T 9704-2012, 7.3.3) and how far the heading reaches:
/// 1. and （1） are set like the text and need no rule.
/// </summary>
internal static class HeadingLevel
{
    // A longer first sentence after 一、 is text that happens to be numbered.
    private const int LongestRunIn = 40;

    /// <returns>The face of the heading and how many characters it takes; 0 characters when there is none.</returns>
    internal static (FaceRole Role, int Length) Of(string paragraph)
    {
        var sentence = FirstSentence(paragraph);
        if (IsSecondLevel(paragraph))
            return (FaceRole.Kai, sentence);
        if (IsFirstLevel(paragraph) && (sentence == paragraph.Length || sentence <= LongestRunIn))
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

    /// <summary>一、 to 九十九、</summary>
    private static bool IsFirstLevel(string paragraph) =>
        Numerals(paragraph, 0) is > 0 and var end && end < paragraph.Length && paragraph[end] == '、';

    /// <summary>（一）, also with half-width brackets.</summary>
    private static bool IsSecondLevel(string paragraph) =>
        paragraph.Length > 0 && (paragraph[0] is '（' or '(') && Numerals(paragraph, 1) is > 1 and var end
        && end < paragraph.Length && (paragraph[end] is '）' or ')');

    /// <summary>Where the Chinese numerals end that start at a place, four at most.</summary>
    private static int Numerals(string paragraph, int start)
    {
        var end = start;
        while (end < paragraph.Length && end < start + 4 && "一二三四五六七八九十百".Contains(paragraph[end]))
            end++;
        return end;
    }
}
