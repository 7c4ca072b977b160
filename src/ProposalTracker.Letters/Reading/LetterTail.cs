namespace ProposalTracker.Letters.Reading;

/// <summary>What stands below the body; what was not found is null.</summary>
internal sealed record LetterTail(
    IReadOnlyList<LetterAttachment>? Attachments,
    IReadOnlyList<string>? Signers,
    DateOnly? Date,
    string? BrokenDate,
    LetterContact? Contact,
    string? Disclosure,
    IReadOnlyList<string>? CopyTo);
