using System.Security.Cryptography;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Letters;
using ProposalTracker.Letters.Json;
using LetterKind = ProposalTracker.Domain.Rules.LetterKind;

namespace ProposalTracker.Features.Letters;

/// <summary>A letter and what the typesetter made of it.</summary>
internal sealed record PrintedDocument(LetterDocument Letter, PrintedLetter Printed);

internal static class LetterIssue
{
    /// <exception cref="InvalidOperationException">The letter was refused; that is asked before.</exception>
    public static IssuedLetter Of(Case @case, Department issuer, LetterKind kind, PrintedDocument document, DateTime now)
    {
        var (letter, printed) = document;
        var pdf = printed.Pdf ?? throw new InvalidOperationException("A letter that is not refused was expected to have its PDF.");
        var facts = new IssuedLetterFacts(
            kind, letter.Number, (letter.Title ?? "").Replace("\n", "", StringComparison.Ordinal), string.Join('、', letter.Salutation ?? []), letter.Date,
            printed.Pages.Count, LetterJson.Write(letter));
        return new IssuedLetter(@case, issuer, facts, pdf, Convert.ToHexStringLower(SHA256.HashData(pdf)), now);
    }
}
