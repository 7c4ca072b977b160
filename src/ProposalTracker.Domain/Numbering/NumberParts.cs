namespace ProposalTracker.Domain.Numbering;

/// <summary>What stands in a number. A part that the pattern does not name may be left out.</summary>
/// <param name="Sequence">流水号, from 1.</param>
/// <param name="Year">Four digits.</param>
/// <param name="Term">届.</param>
/// <param name="Session">次.</param>
/// <param name="Word">机关代字, for example 中民函.</param>
public sealed record NumberParts(int Sequence, int? Year = null, int? Term = null, int? Session = null, string? Word = null);
