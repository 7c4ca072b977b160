namespace ProposalTracker.Letters.Checks;

/// <summary>诉求: each thing asked must be taken up in the body.</summary>
internal static class Requests
{
    private const double Enough = 0.5;

    public static IEnumerable<LetterNote> Find(CheckedLetter letter)
    {
        var body = Plain(letter.Body);
        foreach (var request in letter.Context.Requests)
        {
            var asked = Plain(request);
            if (asked.Length > 0 && Taken(asked, body) < Enough)
                yield return new LetterNote(NoteLevel.Warning, "unanswered-request", $"诉求“{request}”在正文里好像没有答复，请核对。", "body");
        }
    }

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    /// <summary>Share of the request's character pairs that stand in the body: wording may differ, not the words.</summary>
    private static double Taken(string asked, string body)
    {
        if (asked.Length < 2)
            return body.Contains(asked, StringComparison.Ordinal) ? 1 : 0;
        var pairs = new HashSet<(char, char)>();
        for (var i = 1; i < body.Length; i++)
            pairs.Add((body[i - 1], body[i]));
        var found = Enumerable.Range(1, asked.Length - 1).Count(i => pairs.Contains((asked[i - 1], asked[i])));
        return (double)found / (asked.Length - 1);
    }
}
