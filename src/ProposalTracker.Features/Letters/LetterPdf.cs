namespace ProposalTracker.Features.Letters;

/// <summary>A letter, or several bound, as PDF for the screen.</summary>
/// <param name="FileName">Safe to be shown and saved.</param>
public sealed record LetterPdf(byte[] Pdf, string FileName, bool IsDraft);
