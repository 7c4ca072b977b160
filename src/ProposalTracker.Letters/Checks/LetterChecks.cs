namespace ProposalTracker.Letters.Checks;

/// <summary>
/// Looks for the faults that real letters have (domain notes, 5.4). Every finding is a warning or an offer, with
/// place and reason; none ever keeps a letter from being issued.
/// </summary>
public static class LetterChecks
{
    public static IReadOnlyList<LetterNote> Run(LetterDocument letter, CheckContext? context = null)
    {
        var checkedLetter = new CheckedLetter(letter, context ?? new CheckContext());
        return
        [
            .. ChannelWords.Find(checkedLetter),
            .. LeftoverText.Find(checkedLetter),
            .. Addressees.Find(checkedLetter),
            .. DocumentNumbers.Find(checkedLetter),
            .. Senders.Find(checkedLetter),
            .. ProposalNumbers.Find(checkedLetter),
            .. Dates.Find(checkedLetter),
            .. Requests.Find(checkedLetter),
            .. Sums.Find(checkedLetter),
            .. Pairs.Find(checkedLetter),
            .. Marks.Find(checkedLetter),
            .. Spaces.Find(checkedLetter),
        ];
    }

    /// <summary>Carries out repairs of one or several findings; those that no longer fit the text are left out.</summary>
    public static LetterDocument Repair(LetterDocument letter, IEnumerable<LetterRepair> repairs)
    {
        // From the end, so that offsets stay right; of overlapping repairs the first one counts.
        var last = new Dictionary<string, int>();
        foreach (var repair in repairs.OrderByDescending(repair => repair.Offset))
        {
            if (repair.Offset < 0 || repair.Offset + repair.Length > last.GetValueOrDefault(repair.Field, int.MaxValue))
                continue;
            letter = Apply(letter, repair);
            last[repair.Field] = repair.Offset;
        }

        return letter;
    }

    private static LetterDocument Apply(LetterDocument letter, LetterRepair repair) => repair.Field switch
    {
        "issuer" => letter with { Issuer = Apply(letter.Issuer, repair) },
        "number" => letter with { Number = Apply(letter.Number, repair) },
        "title" => letter with { Title = Apply(letter.Title, repair) },
        "body" => letter with { Body = Apply(letter.Body, repair) },
        _ => letter,
    };

    private static string? Apply(string? text, LetterRepair repair) =>
        text is null || repair.Offset + repair.Length > text.Length
            ? text
            : text[..repair.Offset] + repair.Replacement + text[(repair.Offset + repair.Length)..];
}
