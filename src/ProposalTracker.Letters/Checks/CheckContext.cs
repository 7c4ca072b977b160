namespace ProposalTracker.Letters.Checks;

/// <summary>What the case knows and the letter's text should agree with; what is null or empty is not compared.</summary>
public sealed record CheckContext
{
    /// <summary>人大 or 政协; guessed from the letter if null.</summary>
    public LetterChannel? Channel { get; init; }

    /// <summary>Numbers of the proposals, without 第 and 号.</summary>
    public IReadOnlyList<string> ProposalNumbers { get; init; } = [];

    /// <summary>Full and short names of the units that answer: the letter must be sent by one of them.</summary>
    public IReadOnlyList<string> Agencies { get; init; } = [];

    /// <summary>How many persons the letter answers; guessed from the salutation if null.</summary>
    public int? AddresseeCount { get; init; }

    /// <summary>诉求: each must be taken up in the body.</summary>
    public IReadOnlyList<string> Requests { get; init; } = [];
}

/// <summary>Whose proposals are handled: the words differ.</summary>
public enum LetterChannel
{
    /// <summary>人大: 代表, 建议.</summary>
    Congress,

    /// <summary>政协: 委员, 提案.</summary>
    Conference,
}
