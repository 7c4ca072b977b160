using System.Globalization;
using System.Text.Json.Nodes;

namespace ProposalTracker.Workflow.Running;

/// <summary>Numbers that are never given twice within an instance.</summary>
internal readonly record struct Counters(int Wait, int Scope, int Incident, int Journal);

/// <summary>
/// One running composite, or one item of a ParallelForEach or ForEach. A live scope is the token at its activity in the
/// parent scope; the tokens inside are its waits, its incidents, its child scopes and the joins that wait.
/// </summary>
internal sealed record ScopeState(int Id, string ActivityId, int Parent)
{
    /// <summary>True for the scope of one item, whose activity is the loop itself.</summary>
    public bool IsItem { get; init; }

    /// <summary>Item number, or in a Sequence the position, or in a loop the number of items started.</summary>
    public int Index { get; init; }

    public JsonNode? Item { get; init; }

    /// <summary>ForEach: items not started. ParallelForEach: items that are done.</summary>
    public IReadOnlyList<JsonNode?> Items { get; init; } = [];

    /// <summary>Activities with several inbound connections at which a token waits for the others.</summary>
    public IReadOnlyList<string> Pending { get; init; } = [];

    /// <summary>Variables that the container declares itself.</summary>
    public Values Variables { get; init; } = Values.Empty;
}

internal readonly record struct ClosedWait(int Number, bool Withdrawn, DateTime AtUtc);

internal static class ScopeIds
{
    public static string Format(int id) => id.ToString(CultureInfo.InvariantCulture);

    public static int Parse(string? id) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}

internal static class WaitIds
{
    public static string Format(int number) => "w" + number.ToString(CultureInfo.InvariantCulture);

    public static int Parse(string id) =>
        id.Length > 1 && id[0] == 'w' ? ScopeIds.Parse(id[1..]) : -1;
}
