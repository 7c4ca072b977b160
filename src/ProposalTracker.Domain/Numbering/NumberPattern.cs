using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ProposalTracker.Domain.Numbering;

/// <summary>
/// How numbers of a series are written and read: literal text with {year}, {seq}, {term}, {session}, {word};
/// {seq:000} pads to three digits and grows beyond, {term:00} and {session:0} have exactly that many.
/// Formatting and reading are inverse to each other.
/// </summary>
public sealed class NumberPattern
{
    private readonly IReadOnlyList<NumberPatternPiece> pieces;
    // Most numbers are only written; the reader costs more than all of that.
    private readonly Lazy<Regex> reader;

    private NumberPattern(string text, IReadOnlyList<NumberPatternPiece> pieces)
    {
        Text = text;
        this.pieces = pieces;
        reader = new Lazy<Regex>(() => new Regex(
            $"^{string.Concat(pieces.Select(p => p.ReadingExpression))}$",
            RegexOptions.CultureInvariant | RegexOptions.NonBacktracking));
    }

    public string Text { get; }

    /// <summary>Whether numbers contain the 机关代字, so that several units can share the pattern.</summary>
    public bool NeedsWord => pieces.Any(p => p.Name == NumberPatternPiece.Word);

    /// <param name="text">The pattern.</param>
    /// <param name="kind">Letters are held to GB/T 9704-2012.</param>
    /// <param name="faults">Every fault in Chinese; empty exactly when a pattern is returned.</param>
    public static NumberPattern? Read(string text, NumberKind kind, out IReadOnlyList<string> faults)
    {
        var pieces = NumberPatternPiece.Split(text);
        faults = NumberPatternCheck.Faults(text, pieces, kind);
        return faults.Count == 0 ? new NumberPattern(text, pieces) : null;
    }

    /// <exception cref="ArgumentException">The pattern has faults; the message names them in Chinese.</exception>
    public static NumberPattern Require(string text, NumberKind kind) =>
        Read(text, kind, out var faults) ?? throw new ArgumentException($"编号格式“{text}”不可用：{string.Join("；", faults)}", nameof(text));

    /// <exception cref="ArgumentException">A part that the pattern names is missing or does not fit; the message says so in Chinese.</exception>
    public string Format(NumberParts parts)
    {
        var text = new StringBuilder();
        foreach (var piece in pieces)
            text.Append(piece.Written(parts));
        return text.ToString();
    }

    /// <returns>The parts, or null when the text was not written by this pattern (a leading zero too many included).</returns>
    public NumberParts? TryRead(string text)
    {
        var match = reader.Value.Match(text);
        if (!match.Success || Number(match, NumberPatternPiece.Seq) is not { } sequence || sequence == 0)
            return null;
        return new NumberParts(
            sequence,
            Number(match, NumberPatternPiece.Year),
            Number(match, NumberPatternPiece.Term),
            Number(match, NumberPatternPiece.Session),
            match.Groups[NumberPatternPiece.Word] is { Success: true } word ? word.Value : null);
    }

    public override string ToString() => Text;

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found && int.TryParse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
