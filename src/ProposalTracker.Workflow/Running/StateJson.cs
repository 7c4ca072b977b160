using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ProposalTracker.Workflow.Running;

/// <summary>
/// The stored form of a state: short member names and nothing that has its default, because it is written at every step.
/// Instants are seconds and ticks are kept, so that a due time comes back exactly.
/// </summary>
internal static class StateJson
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>As deep as the writer goes: a value may have the depth that the reader takes by default, and stands deeper here.</summary>
    private static readonly JsonDocumentOptions ReaderOptions = new() { MaxDepth = 1000 };

    public static string Write(WorkflowState state)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            writer.WriteStartObject();
            WriteHead(writer, state);
            WriteValues(writer, "va", state.Variables);
            WriteValues(writer, "in", state.Input);
            WriteValues(writer, "o", state.Outputs);
            if (state.LastResult is not null)
                WriteNode(writer, "l", state.LastResult);
            WriteList(writer, "sc", state.Scopes, WriteScope);
            WriteList(writer, "w", state.Waits, WriteWait);
            WriteList(writer, "i", state.Incidents, WriteIncident);
            WriteList(writer, "x", state.Closed, WriteClosed);
            WriteList(writer, "dn", state.Done, static (writer, id) => writer.WriteStringValue(id));
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static WorkflowState Read(string json)
    {
        try
        {
            var root = JsonNode.Parse(json, documentOptions: ReaderOptions) as JsonObject ?? throw new FormatException("A workflow state must be a JSON object.");
            return StateParser.Read(root);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException or KeyNotFoundException)
        {
            throw new FormatException("This is not a workflow state: " + exception.Message, exception);
        }
    }

    private static void WriteHead(Utf8JsonWriter writer, WorkflowState state)
    {
        writer.WriteString("d", state.DefinitionId);
        writer.WriteNumber("v", state.Version);
        writer.WriteString("h", state.ContentHash);
        writer.WriteString("s", state.SubStatus.ToString());
        if (state.Name is not null)
            writer.WriteString("n", state.Name);
        if (state.CorrelationId is not null)
            writer.WriteString("c", state.CorrelationId);
        writer.WriteStartArray("k");
        writer.WriteNumberValue(state.Next.Wait);
        writer.WriteNumberValue(state.Next.Scope);
        writer.WriteNumberValue(state.Next.Incident);
        writer.WriteNumberValue(state.Next.Journal);
        writer.WriteEndArray();
    }

    private static void WriteScope(Utf8JsonWriter writer, ScopeState scope)
    {
        writer.WriteStartObject();
        writer.WriteNumber("i", scope.Id);
        writer.WriteString("a", scope.ActivityId);
        if (scope.Parent != 0)
            writer.WriteNumber("p", scope.Parent);
        if (scope.IsItem)
            writer.WriteNumber("t", 1);
        if (scope.Index != 0)
            writer.WriteNumber("x", scope.Index);
        if (scope.Item is not null)
            WriteNode(writer, "v", scope.Item);
        WriteList(writer, "m", scope.Items, static (writer, item) => WriteNode(writer, null, item));
        WriteList(writer, "j", scope.Pending, static (writer, id) => writer.WriteStringValue(id));
        WriteValues(writer, "va", scope.Variables);
        writer.WriteEndObject();
    }

    private static void WriteWait(Utf8JsonWriter writer, OpenWait wait)
    {
        writer.WriteStartObject();
        writer.WriteNumber("n", WaitIds.Parse(wait.WaitId));
        writer.WriteString("a", wait.ActivityId);
        if (wait.ScopeId != "1")
            writer.WriteNumber("p", ScopeIds.Parse(wait.ScopeId));
        if (wait.Kind is not WaitKind.Task)
            writer.WriteString("k", wait.Kind.ToString());
        if (wait.Name.Length > 0)
            writer.WriteString("t", wait.Name);
        if (wait.DueUtc is { } due)
            writer.WriteNumber("d", due.Ticks);
        if (wait.Broadcast)
            writer.WriteNumber("b", 1);
        writer.WriteEndObject();
    }

    private static void WriteIncident(Utf8JsonWriter writer, OpenIncident incident)
    {
        writer.WriteStartObject();
        writer.WriteString("i", incident.IncidentId);
        writer.WriteString("a", incident.ActivityId);
        writer.WriteNumber("p", ScopeIds.Parse(incident.ScopeId));
        writer.WriteString("c", incident.Code);
        writer.WriteString("m", incident.Message);
        writer.WriteEndObject();
    }

    private static void WriteClosed(Utf8JsonWriter writer, ClosedWait closed)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(closed.Withdrawn ? -closed.Number : closed.Number);
        writer.WriteNumberValue(closed.AtUtc.Ticks / TimeSpan.TicksPerSecond);
        writer.WriteEndArray();
    }

    private static void WriteValues(Utf8JsonWriter writer, string member, Values values)
    {
        if (values.Count == 0)
            return;
        writer.WriteStartObject(member);
        foreach (var (name, value) in values.Entries)
            WriteNode(writer, name, value);
        writer.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter writer, string member, IReadOnlyList<T> list, Action<Utf8JsonWriter, T> write)
    {
        if (list.Count == 0)
            return;
        writer.WriteStartArray(member);
        for (var index = 0; index < list.Count; index++)
            write(writer, list[index]);
        writer.WriteEndArray();
    }

    private static void WriteNode(Utf8JsonWriter writer, string? member, JsonNode? node)
    {
        if (member is not null)
            writer.WritePropertyName(member);
        if (node is null)
            writer.WriteNullValue();
        else
            node.WriteTo(writer);
    }
}
