namespace ProposalTracker.Workflow.Tests.Interleavings;

/// <summary>
/// What a task is answered, by its name, its item and how often it came up there: so the same whatever the order.
/// Never "yes" a fourth time, so that every rework ends.
/// </summary>
internal sealed class Answers(int seed)
{
    private readonly Dictionary<(string Task, string Item), int> _visits = [];

    public string Next(string task, string item)
    {
        var visit = _visits.GetValueOrDefault((task, item));
        _visits[(task, item)] = visit + 1;
        return visit < 3 && Hash($"{seed}:{task}:{item}:{visit}") % 2 == 0 ? "yes" : "no";
    }

    /// <summary>FNV-1a: string.GetHashCode differs from run to run.</summary>
    private static uint Hash(string text)
    {
        var hash = 2166136261;
        foreach (var letter in text)
            hash = (hash ^ letter) * 16777619;
        return hash >> 8;
    }
}
