using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Printing;

/// <summary>Of the letters of a case that a person sees, those that he may read.</summary>
internal static class LetterAccess
{
    // What a representative gets; what units write to each other is not his (政府信息公开条例第十六条).
    private static readonly LetterKind[] ToRepresentatives = [LetterKind.Reply, LetterKind.FeedbackForm, LetterKind.Promise];

    public static bool MayRead(Actor person, LetterKind kind) =>
        person.Oversees || person.Departments.Count > 0 || ToRepresentatives.Contains(kind);
}
