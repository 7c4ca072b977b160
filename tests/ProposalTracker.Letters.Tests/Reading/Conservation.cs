using System.Globalization;
using System.Text.RegularExpressions;
using ProposalTracker.Letters.Reading;

namespace ProposalTracker.Letters.Tests.Reading;

/// <summary>What reading must keep: every Chinese character, letter and digit, and no value of its own making.</summary>
internal static partial class Conservation
{
    /// <summary>Characters that stand fewer times in the result than in the text; empty if all is well.</summary>
    public static string Lost(string text, ReadLetter read)
    {
        text = Invisible().Replace(LineEnds().Replace(text, "\n"), "");
        // One title stands for two places of the text: the list of attachments and the head of the attachment's own page.
        var titles = (read.Letter.Attachments ?? []).Select(attachment => attachment.Title);
        var counts = Count(string.Concat(Values(read.Letter).Concat(read.Unplaced).Concat(titles)));
        if (read.Letter.Date is { } date)
            text = WithoutDate(text, date);
        var lost = "";
        foreach (var (character, needed) in Count(MayVanish().Replace(text, "\n")))
        {
            if (counts.GetValueOrDefault(character) < needed)
                lost += character;
        }

        return lost;
    }

    /// <summary>Values that do not stand in the text, apart from white space; the date is checked by its own tests.</summary>
    public static IEnumerable<string> Invented(string text, ReadLetter read)
    {
        text = Invisible().Replace(LineEnds().Replace(text, "\n"), "");
        var source = Compact(text) + "\n" + Compact(PageNumbers().Replace(text, ""));
        return Values(read.Letter).SelectMany(value => value.Split('\n')).Where(value => !source.Contains(Compact(value), StringComparison.Ordinal));
    }

    private static IEnumerable<string> Values(LetterDocument letter)
    {
        string?[] single = [letter.Issuer, letter.Mark, letter.Number, letter.Title, letter.Body, letter.Contact?.Name, letter.Contact?.Phone, letter.Disclosure];
        return single.OfType<string>()
            .Concat(letter.Salutation ?? []).Concat(letter.Signers ?? []).Concat(letter.CopyTo ?? [])
            .Concat((letter.Attachments ?? []).SelectMany(attachment => new[] { attachment.Title, attachment.Body ?? "" }));
    }

    private static Dictionary<string, int> Count(string text)
    {
        var counts = new Dictionary<string, int>();
        foreach (var element in text.EnumerateRunes().Where(System.Text.Rune.IsLetterOrDigit))
            counts[element.ToString()] = counts.GetValueOrDefault(element.ToString()) + 1;
        return counts;
    }

    private static string WithoutDate(string text, DateOnly date)
    {
        foreach (Match match in AnyDate().Matches(text).Reverse())
        {
            var plain = Compact(match.Value);
            var isDate = plain.Any(c => "一二三四五六七八九十".Contains(c))
                ? DigitsOf(plain).StartsWith(date.ToString("yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal)
                : DateOnly.TryParse(DigitsOf(plain).Replace('年', '-').Replace('月', '-').Replace('.', '-').Replace("日", ""), CultureInfo.InvariantCulture, out var found) && found == date;
            if (isDate)
                return text.Remove(match.Index, match.Length);
        }

        return text;
    }

    private static string DigitsOf(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Select(c => c switch
        {
            '○' or '零' or 'O' or 'Ｏ' or 'o' => '0',
            >= '０' and <= '９' => (char)(c - '０' + '0'),
            _ when "〇一二三四五六七八九".Contains(c) => (char)('0' + "〇一二三四五六七八九".IndexOf(c)),
            _ => c,
        }));

    private static string Compact(string text) => Spaces().Replace(text, "");

    [GeneratedRegex(@"\s")]
    private static partial Regex Spaces();

    [GeneratedRegex("[\r\f\v\u0085\u2028\u2029]")]
    private static partial Regex LineEnds();

    [GeneratedRegex(@"[\p{Cf}\p{Cc}-[\s]]")]
    private static partial Regex Invisible();

    [GeneratedRegex(@"(?m:^\s*(?:— \d — ?|第 \d 页 共 \d 页|\d)\s*$)")]
    private static partial Regex PageNumbers();

    [GeneratedRegex(@"[0-9０-９〇○零ＯOo一二三四五六七八九](?:\s*[0-9０-９〇○零ＯOo一二三四五六七八九]){3}\s*(?:年\s*\S{1,3}\s*月\s*\S{1,3}\s*日|([-./])\s*\d{1,2}\s*\1\s*\d{1,2})")]
    private static partial Regex AnyDate();

    [GeneratedRegex(@"联\s*系\s*人\s*及\s*(?:联系)?电\s*话|联\s*系\s*人|联系电话|电\s*话|公开\s*方式|抄\s*送\s*(?:单位|机关)?(?=\s*[:：])|(?m:^\s*(?:[—–－\-─‐―·•~_]{1,3}\s*\d{1,4}\s*[—–－\-─‐―·•~_]{1,3}|第\s*\d{1,4}\s*页\s*[,，/、]?\s*(?:[共总]\s*\d{1,4}\s*页)?|\d{1,4}\s*/\s*\d{1,4}|[Pp]age \d{1,4}(?: of \d{1,4})?)\s*$)")]
    private static partial Regex MayVanish();
}
