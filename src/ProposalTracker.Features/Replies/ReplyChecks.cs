using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Letters;

namespace ProposalTracker.Features.Replies;

/// <summary>What can be said of a reply's text before it goes out (D2, D8).</summary>
internal static class ReplyChecks
{
    public static IReadOnlyList<LetterNote> Run(Case @case, ReplyText text, RuleSetContent content)
    {
        var open = @case.Proposal.RequestItems.Where(i => i.Verdict is null).OrderBy(i => i.Position)
            .Select(i => new LetterNote(NoteLevel.Warning, "unanswered-request", $"诉求 {i.Position} 还没有标明采纳情况。", "body"));
        return [.. open];
    }
}
