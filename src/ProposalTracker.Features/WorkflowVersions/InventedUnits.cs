using System.Text.Json.Nodes;

namespace ProposalTracker.Features.WorkflowVersions;

/// <summary>The units of a simulated case: two leads and two co-handlers, so that every branch of a loop runs.</summary>
internal static class InventedUnits
{
    private static readonly long[] Leads = [1, 2];
    private static readonly long[] CoHandlers = [3, 4];

    /// <summary>What 分办 answers in a simulation.</summary>
    public static string Distribution { get; } = $$"""{"outcome":"distributed","leads":[{{string.Join(',', Leads)}}],"coHandlers":[{{string.Join(',', CoHandlers)}}]}""";

    /// <param name="item">The loop's item; null outside every loop.</param>
    public static string Words(string assignee, JsonNode? item)
    {
        var id = item is JsonValue value && value.TryGetValue<long>(out var number) ? number : 0;
        if (CoHandlers.Contains(id))
            return $"会办单位{Array.IndexOf(CoHandlers, id) + 1}的";
        return Leads.Contains(id) ? $"主办单位{Array.IndexOf(Leads, id) + 1}的" : assignee == "CoHandler" ? "会办单位的" : "主办单位的";
    }
}
