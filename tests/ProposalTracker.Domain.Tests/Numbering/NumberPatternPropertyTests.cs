using CsCheck;
using ProposalTracker.Domain.Numbering;

namespace ProposalTracker.Domain.Tests.Numbering;

/// <summary>Whatever a usable pattern writes, it reads back. CsCheck prints the seed of a failing sample.</summary>
public sealed class NumberPatternPropertyTests
{
    private static readonly Gen<string> Piece = Gen.OneOf(
        "{year}", "{seq}", "{seq:000}", "{seq:0000}", "{term}", "{term:00}", "{session}", "{session:00}", "{word}", "第", "号", "闭", "〔", "〕", "DH", "7", "-");

    private static readonly Gen<NumberParts> Parts = Gen.Select(
        Gen.Int[1, 20_000], Gen.Int[1990, 2099], Gen.Int[1, 20], Gen.Int[1, 9], Gen.OneOf("中民函", "慈教建", "B"),
        (sequence, year, term, session, word) => new NumberParts(sequence, year, term, session, word));

    [Fact]
    public void UsablePattern_WhatItWrites_IsReadBackToTheSameText()
    {
        Gen.Select(Piece.Array[1, 6], Parts).Sample((pieces, parts) =>
        {
            if (NumberPattern.Read(string.Concat(pieces), NumberKind.Proposal, out _) is not { } pattern)
                return true;
            var text = pattern.Format(parts);
            return pattern.TryRead(text) is { } read && pattern.Format(read) == text && read.Sequence == parts.Sequence;
        });
    }

    [Fact]
    public void Pattern_OfAnyText_IsUsableOrHasFaults()
    {
        Gen.OneOf(Gen.String, Piece.Array[0, 8].Select(string.Concat)).Sample(text =>
            NumberPattern.Read(text, NumberKind.Letter, out var faults) is null == faults.Count > 0);
    }
}
