namespace ProposalTracker.Letters.Reading;

/// <summary>What stands above the body.</summary>
/// <param name="DateLine">A date above the body; it counts only if none stands below.</param>
/// <param name="Body">The lines from the first one of the body on, further letters included.</param>
internal sealed record LetterHead(
    string? Issuer,
    string? Mark,
    string? Number,
    string? Title,
    IReadOnlyList<string>? Salutation,
    string? Disclosure,
    SourceLine? DateLine,
    IReadOnlyList<SourceLine> Body);
