using ProposalTracker.Domain.Proposals;

namespace ProposalTracker.Domain.Numbering;

/// <summary>Which number series a number belongs to; inside one series a number is given once.</summary>
/// <param name="Kind">Proposal or letter.</param>
/// <param name="Scope">What sets the series apart, in a fixed order; together with the kind it is the key in the database.</param>
public sealed record SeriesKey(NumberKind Kind, string Scope)
{
    /// <summary>Proposals: unique inside channel, level, term, session and stream.</summary>
    /// <param name="level">The congress's level or place, for example 市; empty where the installation serves one congress only.</param>
    /// <param name="origin">Channel, term, session and stream.</param>
    public static SeriesKey ForProposals(string level, ProposalOrigin origin) =>
        new(NumberKind.Proposal, string.Join('/', origin.Channel, Part(level), origin.Term, origin.Session, origin.Stream));

    /// <summary>Letters: gap-free inside department, 机关代字 and year.</summary>
    public static SeriesKey ForLetters(string departmentCode, string word, int year) =>
        new(NumberKind.Letter, string.Join('/', Part(departmentCode), Part(word), year));

    public override string ToString() => $"{Kind}/{Scope}";

    // A slash inside a part would let two different series share a key.
    private static string Part(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("/", "%2F", StringComparison.Ordinal);
}
