using ProposalTracker.Features;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.TestSupport.Interleavings;

/// <summary>One command of one person, through one of the nodes.</summary>
/// <param name="ItemId">The work item that it would complete; null for what completes none.</param>
internal sealed record Sending(string Name, Actor? By, ICommand Command, long? ItemId = null)
{
    public Result<Receipt>? Answer { get; set; }

    public bool IsDone => Answer is { IsOk: true };

    public override string ToString() =>
        $"{Name} by {By?.Name ?? "the system"}: {(Answer is not { } answer ? "unsent" : answer.IsOk ? "done" : $"{answer.Error?.Kind} {answer.Error?.Message} {string.Join(' ', answer.Error?.Fields?.Values ?? [])}".TrimEnd())}";
}
