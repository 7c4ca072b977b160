namespace ProposalTracker.Domain.Proposals;

/// <summary>诉求: one thing that the proposal asks, with a verdict of each lead that answers it.</summary>
public sealed class RequestItem : Entity
{
    private readonly List<RequestVerdict> verdicts = [];

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

    public IReadOnlyList<RequestVerdict> Verdicts => verdicts;

    /// <summary>Null until the unit's reply says whether it is adopted.</summary>
    public Verdict? VerdictBy(long? departmentId) => verdicts.Find(v => v.DepartmentId == departmentId)?.Verdict;

    internal void Decide(long departmentId, Verdict? verdict)
    {
        var known = verdicts.Find(v => v.DepartmentId == departmentId);
        if (verdict is not { } said)
            verdicts.RemoveAll(v => v.DepartmentId == departmentId);
        else if (known is null)
            verdicts.Add(new RequestVerdict(departmentId, said));
        else
            known.Becomes(said);
    }
}
