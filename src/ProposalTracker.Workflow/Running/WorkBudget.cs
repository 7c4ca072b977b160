namespace ProposalTracker.Workflow.Running;

/// <summary>Connections that an analysis may follow; a flow that needs more is made to wear the program out.</summary>
internal sealed class WorkBudget(string displayText)
{
    private const int MaxWork = 50_000_000;
    private int _work;

    /// <exception cref="ActivityFailedException">The flow is too tangled to be analysed.</exception>
    public void Spend(int connections)
    {
        _work += connections + 1;
        if (_work > MaxWork)
            throw new ActivityFailedException("too-complex", $"“{displayText}”的连线太复杂，无法分析。");
    }
}
