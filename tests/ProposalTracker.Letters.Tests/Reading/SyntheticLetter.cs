namespace ProposalTracker.Letters.Tests.Reading;

/// <summary>An invented letter: the lines of each element as they are printed, and what reading must find.</summary>
internal sealed record SyntheticLetter
{
    public required Variant Mark { get; init; }
    public required Variant Issuer { get; init; }
    public required Variant Number { get; init; }
    public required Variant Title { get; init; }
    public required Variant Salutation { get; init; }
    public required IReadOnlyList<string> Body { get; init; }
    public required Variant Signer { get; init; }
    public required Variant Date { get; init; }
    public required Variant Contact { get; init; }
    public required Variant Disclosure { get; init; }
    public required Variant CopyTo { get; init; }

    public string ExpectedBody => string.Join('\n', Body);
}

/// <summary>How an element is written, and the value that it stands for; a blank text means that it is absent.</summary>
internal sealed record Variant(string Text, string? Value)
{
    public static Variant Absent { get; } = new("", null);
}
