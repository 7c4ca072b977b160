using System.Text.RegularExpressions;

namespace ProposalTracker.Letters.Checks;

/// <summary>Spaces typed between Chinese and digits. They are kept in print; one offer removes them all.</summary>
internal static partial class Spaces
{
    public static IEnumerable<LetterNote> Find(CheckedLetter letter)
    {
        var places = AroundDigits().Matches(letter.Body);
        if (places.Count == 0)
            yield break;
        yield return new LetterNote(NoteLevel.Info, "space-around-digits",
            $"正文有{places.Count}处数字与汉字之间有空格（如{Example(letter.Body, places[0])}），排印时照样保留，可一次去掉。", "body", places[0].Index)
        {
            Repairs = [.. places.Select(place => new LetterRepair("body", place.Index, place.Length, ""))],
        };
    }

    private static string Example(string body, Match place) =>
        $"“{body[(place.Index - 1)..Math.Min(body.Length, place.Index + place.Length + 1)]}”";

    [GeneratedRegex(@"(?<=[\u3400-\u9FFF，。；：、（）])[ \u3000]+(?=\d)|(?<=[\d%])[ \u3000]+(?=[\u3400-\u9FFF])")]
    private static partial Regex AroundDigits();
}
