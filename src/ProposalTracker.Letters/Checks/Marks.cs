using System.Text.RegularExpressions;

namespace ProposalTracker.Letters.Checks;

/// <summary>Half-width marks in Chinese text, and marks typed twice (GB/T 15834-2011).</summary>
internal static partial class Marks
{
    private const string Half = ",;:?!()";
    private const string Full = "，；：？！（）";

    public static IEnumerable<LetterNote> Find(CheckedLetter letter)
    {
        foreach (var (field, text) in letter.Texts)
        {
            foreach (Match match in HalfWidth().Matches(text))
            {
                yield return letter.Warn("half-width-mark", field, match.Index, match.Length, $"“{match.Value}”是半角标点，中文里应为全角。",
                    new LetterRepair(field, match.Index, 1, Full[Half.IndexOf(match.Value[0])].ToString()));
            }

            foreach (Match match in Repeated().Matches(text))
            {
                var repairs = match.Value.All(c => c == match.Value[0])
                    ? [new LetterRepair(field, match.Index, match.Length, match.Value[..1])]
                    : Array.Empty<LetterRepair>();
                yield return letter.Warn("repeated-mark", field, match.Index, match.Length, $"标点“{match.Value}”重复。", repairs);
            }
        }

        foreach (var quotes in StraightQuotes(letter))
            yield return quotes;
    }

    // An even number of straight quotes in a paragraph can only mean pairs.
    private static IEnumerable<LetterNote> StraightQuotes(CheckedLetter letter)
    {
        foreach (var (text, offset) in letter.Paragraphs())
        {
            var places = Quote().Matches(text).Select(match => match.Index).ToList();
            if (places.Count == 0 || !Han().IsMatch(text))
                continue;
            var repairs = places.Count % 2 == 0
                ? places.Select((place, i) => new LetterRepair("body", offset + place, 1, i % 2 == 0 ? "“" : "”")).ToArray()
                : [];
            yield return letter.Warn("half-width-mark", "body", offset + places[0], 1, "引号是半角的，中文里应为“”。", repairs);
        }
    }

    [GeneratedRegex(@"(?<=[\u3400-\u9FFF”》）〉〕])[,;:?!](?![\d/\\A-Za-z]*\.[A-Za-z])|(?<=[\u3400-\u9FFF，。；：”》])\(|\((?=[\u3400-\u9FFF“《])|(?<=[\u3400-\u9FFF”》])\)|\)(?=[\u3400-\u9FFF，。；：“《])")]
    private static partial Regex HalfWidth();

    [GeneratedRegex(@"([，。；：、？])\1+|！{4,}|[，、；：][，。、；：]|。[，、；：]|”{2,}|“{2,}")]
    private static partial Regex Repeated();

    [GeneratedRegex("\"")]
    private static partial Regex Quote();

    [GeneratedRegex(@"[\u3400-\u9FFF]")]
    private static partial Regex Han();
}
