namespace ProposalTracker.Letters.Checks;

/// <summary>The letter under check, with what several checks ask of it.</summary>
internal sealed class CheckedLetter(LetterDocument letter, CheckContext context)
{
    private const int Longest = 200_000;
    private const int Excerpt = 8;

    public LetterDocument Letter { get; } = letter;

    public CheckContext Context { get; } = context;

    public string Title { get; } = letter.Title ?? "";

    /// <summary>Longer texts are refused elsewhere.</summary>
    public string Body { get; } = letter.Body is { Length: <= Longest } body ? body : "";

    public LetterChannel Channel { get; } = context.Channel ?? Guess(letter);

    public IReadOnlyList<(string Field, string Text)> Texts => [("title", Title), ("body", Body)];

    /// <summary>Paragraphs of the body with their offsets.</summary>
    public IEnumerable<(string Text, int Offset)> Paragraphs()
    {
        var offset = 0;
        foreach (var paragraph in Body.Split('\n'))
        {
            yield return (paragraph, offset);
            offset += paragraph.Length + 1;
        }
    }

    /// <summary>A warning whose message begins with the place: 正文第3段“…落实提案内容…”：….</summary>
    public LetterNote Warn(string code, string field, int offset, int length, string message, params LetterRepair[] repairs) =>
        new(NoteLevel.Warning, code, Place(field, offset, length) + message, field, offset) { Repairs = repairs };

    public string Place(string field, int offset, int length)
    {
        var text = field == "title" ? Title : Body;
        var where = field == "title" ? "标题" : $"正文第{text.AsSpan(0, offset).Count('\n') + 1}段";
        var from = Math.Max(text.LastIndexOf('\n', Math.Max(0, offset - 1)) + 1, offset - Excerpt);
        var end = text.IndexOf('\n', offset);
        var to = Math.Min(end < 0 ? text.Length : end, offset + length + Excerpt);
        return $"{where}“{Whole(text, Math.Min(from, offset), Math.Max(to, offset))}”：";
    }

    // Never cuts a pair of surrogates.
    private static string Whole(string text, int from, int to)
    {
        if (from > 0 && from < text.Length && char.IsLowSurrogate(text[from]))
            from--;
        if (to > from && to < text.Length && char.IsHighSurrogate(text[to - 1]))
            to++;
        return text[from..to];
    }

    private static LetterChannel Guess(LetterDocument letter)
    {
        var head = letter.Title + string.Concat(letter.Salutation ?? []);
        var conference = head.Contains("政协", StringComparison.Ordinal) || head.Contains("委员", StringComparison.Ordinal)
            || (head.Contains("提案", StringComparison.Ordinal) && !head.Contains("建议", StringComparison.Ordinal));
        return conference && !head.Contains("代表", StringComparison.Ordinal) ? LetterChannel.Conference : LetterChannel.Congress;
    }
}
