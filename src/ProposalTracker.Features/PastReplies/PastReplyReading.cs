using System.Globalization;
using System.Text.RegularExpressions;
using ProposalTracker.Domain.PastReplies;
using ProposalTracker.Features.Letters;

namespace ProposalTracker.Features.PastReplies;

/// <summary>Turns what was read of a letter into the fields of a past reply.</summary>
internal static partial class PastReplyReading
{
    /// <summary>What is too long for its field stands among the unplaced; the whole text is kept beside.</summary>
    public static PastReplyText TextOf(LetterReading reading)
    {
        var letter = reading.Letter;
        var left = reading.Unplaced.ToList();
        left.AddRange((letter.Attachments ?? []).Select(a => $"附件：{a.Title}{(a.Body is null ? "" : $"\n{a.Body}")}"));
        return new PastReplyText(
            Fitting(letter.Title?.Replace("\n", "", StringComparison.Ordinal), PastReply.LongestTitle, left) ?? "",
            Fitting(letter.Number, PastReply.LongestName, left), Fitting(letter.Issuer, PastReply.LongestName, left), YearOf(letter.Number) ?? letter.Date?.Year,
            string.Join('、', letter.Salutation ?? []), letter.Body ?? "", string.Join('\n', left));
    }

    public static int? YearOf(string? number) =>
        number is not null && Year().Match(number) is { Success: true } match ? int.Parse(match.Value, CultureInfo.InvariantCulture) : null;

    private static string? Fitting(string? text, int longest, List<string> left)
    {
        if (text is null || text.Length <= longest)
            return text;
        left.Insert(0, text);
        return null;
    }

    [GeneratedRegex(@"(?<=[〔\[（(【［])(?:19|20)\d\d(?=[〕\]）)】］])")]
    private static partial Regex Year();
}
