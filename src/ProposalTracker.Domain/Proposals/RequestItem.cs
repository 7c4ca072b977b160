namespace ProposalTracker.Domain.Proposals;

/// <summary>诉求: one thing that the proposal asks, with a verdict of its own.</summary>
public sealed class RequestItem : Entity
{
    private RequestItem()
    {
    }

    internal RequestItem(int position, string text)
    {
        Position = position;
        Text = ProposalRules.RequestItemNeedsText.RequireText(text);
    }

    /// <summary>From 1, in the order of the proposal.</summary>
    public int Position { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>Null until the reply says whether it is adopted.</summary>
    public Verdict? Verdict { get; private set; }

    internal void Decide(Verdict? verdict) => Verdict = verdict;
}
