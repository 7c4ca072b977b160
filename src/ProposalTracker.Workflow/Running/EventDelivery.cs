namespace ProposalTracker.Workflow.Running;

/// <summary>
/// Who gets an event that comes by name. One wait of that name gets it; of several only those whose activity is marked
/// <c>broadcast</c>, because otherwise one co-handler's event would complete the waits of all.
/// </summary>
internal static class EventDelivery
{
    public static (IReadOnlyList<Wait> Chosen, bool IsAmbiguous) WaitsFor(Run run, string name, string? correlationId)
    {
        if (!string.IsNullOrWhiteSpace(correlationId) && correlationId != run.CorrelationId)
            return ([], false);
        var waits = run.Waits.Where(wait => wait.Kind is WaitKind.Event && wait.Stored.Name == name).ToList();
        if (waits.Count == 1)
            return (waits, false);
        var broadcast = waits.Where(wait => wait.Stored.Broadcast).ToList();
        return (broadcast, broadcast.Count == 0 && waits.Count > 1);
    }
}
