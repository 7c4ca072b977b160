using ProposalTracker.Domain.Numbering;
using ProposalTracker.Domain.Proposals;

namespace ProposalTracker.Domain.Rules;

/// <summary>How proposals and letters are numbered.</summary>
public sealed record NumberRules
{
    /// <summary>Pattern for proposals of the session (大会).</summary>
    public required string Plenary { get; init; }

    /// <summary>Pattern for proposals between sessions (闭会).</summary>
    public required string Intersession { get; init; }

    public required IReadOnlyList<LetterNumberRule> Letters { get; init; }

    public NumberPattern ProposalPattern(ProposalStream stream) =>
        NumberPattern.Require(stream == ProposalStream.Plenary ? Plenary : Intersession, NumberKind.Proposal);

    /// <returns>Null for letters that bear no number.</returns>
    public NumberPattern? LetterPattern(LetterKind kind) =>
        Letters.FirstOrDefault(l => l.Letter == kind) is { } rule ? NumberPattern.Require(rule.Pattern, NumberKind.Letter) : null;
}

public sealed record LetterNumberRule
{
    public required LetterKind Letter { get; init; }

    /// <summary>For example {word}〔{year}〕{seq}号.</summary>
    public required string Pattern { get; init; }
}
