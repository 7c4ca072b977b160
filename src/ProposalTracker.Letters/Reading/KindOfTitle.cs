namespace ProposalTracker.Letters.Reading;

/// <summary>The kind of letter as its title names it.</summary>
internal static class KindOfTitle
{
    private static readonly (string Word, LetterKind Kind)[] Words =
    [
        ("会办意见", LetterKind.Opinion),
        ("协办意见", LetterKind.Opinion),
        ("协办的函", LetterKind.Opinion),
        ("征询意见", LetterKind.FeedbackForm),
        ("征求意见表", LetterKind.FeedbackForm),
        ("关于交办", LetterKind.Handover),
        ("交办单", LetterKind.Handover),
        ("交办通知", LetterKind.Handover),
        ("退办", LetterKind.Return),
        ("退回", LetterKind.Return),
        ("延期", LetterKind.Extension),
        ("承诺事项", LetterKind.Promise),
        ("催办", LetterKind.Urge),
    ];

    /// <summary>A reply unless the title says otherwise.</summary>
    public static LetterKind Guess(string? title) =>
        Array.Find(Words, word => title?.Replace("\n", "").Contains(word.Word, StringComparison.Ordinal) == true).Kind;
}
