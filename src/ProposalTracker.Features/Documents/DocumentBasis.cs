using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.CoHandling;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Domain.Rules;

namespace ProposalTracker.Features.Documents;

/// <summary>What one document (文书) of a case is made from.</summary>
/// <param name="Issuer">The unit that writes it.</param>
/// <param name="About">The 承办 that it is about or comes from; null for the 交办单.</param>
/// <param name="Reply">The reply that it goes with.</param>
/// <param name="Congress">代表工作机构.</param>
/// <param name="Government">政府办公室.</param>
internal sealed record DocumentBasis(
    Case Case, LetterKind Kind, Department Issuer, Assignment? About, Opinion? Opinion, Reply? Reply, RuleSetContent Rules, Department Congress, Department Government)
{
    /// <summary>Who should handle it instead, in a 退办.</summary>
    public Department? Suggested { get; init; }
}
