using System.Text.Json.Nodes;

namespace ProposalTracker.Workflow.Running;

/// <summary>Reads the form that <see cref="StateJson"/> writes.</summary>
internal static class StateParser
{
    public static WorkflowState Read(JsonObject root)
    {
        var subStatus = Enum.Parse<WorkflowSubStatus>(Text(root, "s"));
        var numbers = Array(root, "k");
        return new WorkflowState
        {
            DefinitionId = Text(root, "d"),
            Version = Number(root, "v"),
            ContentHash = Text(root, "h"),
            Status = subStatus is WorkflowSubStatus.Executing or WorkflowSubStatus.Suspended ? WorkflowStatus.Running : WorkflowStatus.Finished,
            SubStatus = subStatus,
            Name = (string?)root["n"],
            CorrelationId = (string?)root["c"],
            Next = new Counters(Int(numbers[0]), Int(numbers[1]), Int(numbers[2]), Int(numbers[3])),
            Variables = ReadValues(root["va"]),
            Input = ReadValues(root["in"]),
            Outputs = ReadValues(root["o"]),
            LastResult = root["l"]?.DeepClone(),
            Scopes = [.. Array(root, "sc").Select(node => ReadScope(Object(node)))],
            Waits = [.. Array(root, "w").Select(node => ReadWait(Object(node)))],
            Incidents = [.. Array(root, "i").Select(node => ReadIncident(Object(node)))],
            Closed = [.. Array(root, "x").Select(ReadClosed)],
            Done = [.. Array(root, "dn").Select(node => (string?)node ?? "")],
        };
    }

    private static ScopeState ReadScope(JsonObject scope) =>
        new(Number(scope, "i"), Text(scope, "a"), Number(scope, "p"))
        {
            IsItem = Number(scope, "t") == 1,
            Index = Number(scope, "x"),
            Item = scope["v"]?.DeepClone(),
            Items = [.. Array(scope, "m").Select(item => item?.DeepClone())],
            Pending = [.. Array(scope, "j").Select(node => (string?)node ?? "")],
            Variables = ReadValues(scope["va"]),
        };

    private static OpenWait ReadWait(JsonObject wait) =>
        new(
            WaitIds.Format(Number(wait, "n")),
            Text(wait, "a"),
            ScopeIds.Format(wait["p"] is null ? 1 : Number(wait, "p")),
            wait["k"] is { } kind ? Enum.Parse<WaitKind>(kind.GetValue<string>()) : WaitKind.Task,
            (string?)wait["t"] ?? "",
            wait["d"] is { } due ? new DateTime(due.GetValue<long>(), DateTimeKind.Utc) : null,
            wait["b"] is not null);

    private static OpenIncident ReadIncident(JsonObject incident) =>
        new(Text(incident, "i"), Text(incident, "a"), ScopeIds.Format(Number(incident, "p")), Text(incident, "c"), Text(incident, "m"));

    private static ClosedWait ReadClosed(JsonNode? node)
    {
        var pair = node as JsonArray ?? throw new FormatException("A closed wait must be a pair.");
        var number = Int(pair[0]);
        var seconds = pair[1]?.GetValue<long>() ?? 0;
        return new ClosedWait(Math.Abs(number), number < 0, new DateTime(seconds * TimeSpan.TicksPerSecond, DateTimeKind.Utc));
    }

    private static Values ReadValues(JsonNode? node) =>
        node is JsonObject members
            ? Values.From(members.Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())))
            : Values.Empty;

    private static string Text(JsonObject node, string member) =>
        node[member]?.GetValue<string>() ?? throw new FormatException($"The state has no '{member}'.");

    private static int Number(JsonObject node, string member) => Int(node[member]);

    private static int Int(JsonNode? node) => node?.GetValue<int>() ?? 0;

    private static JsonArray Array(JsonObject node, string member) => node[member] as JsonArray ?? [];

    private static JsonObject Object(JsonNode? node) =>
        node as JsonObject ?? throw new FormatException("The state has a list entry that is no object.");
}
