using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ProposalTracker.Workflow;

/// <summary>What one entry of a drive did.</summary>
/// <param name="By">start, resume or refused.</param>
/// <param name="Resumed">Activity that the entry named; null for the start and for a cancellation.</param>
/// <param name="Executed">Ids of the activities completed in this step, without the root.</param>
/// <param name="Written">Lines of WriteLine.</param>
/// <param name="Waiting">Activity ids sorted, one entry for each open wait.</param>
/// <param name="Reason">Why it was refused, Chinese.</param>
public sealed record SimulationLine(
    string By,
    string? Resumed,
    IReadOnlyList<string> Executed,
    IReadOnlyList<string> Written,
    WorkflowStatus Status,
    WorkflowSubStatus SubStatus,
    IReadOnlyList<string> Waiting,
    IReadOnlyList<OpenIncident> Incidents,
    string? Reason)
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteString("by", By);
            writer.WriteString("resumed", Resumed);
            WriteTexts(writer, "executed", Executed);
            WriteTexts(writer, "written", Written);
            writer.WriteString("status", Status.ToString());
            writer.WriteString("subStatus", SubStatus.ToString());
            WriteTexts(writer, "waiting", Waiting);
            writer.WriteStartArray("incidents");
            foreach (var incident in Incidents)
            {
                writer.WriteStartObject();
                writer.WriteString("activity", incident.ActivityId);
                writer.WriteString("code", incident.Code);
                writer.WriteString("message", incident.Message);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteString("reason", Reason);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteTexts(Utf8JsonWriter writer, string member, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray(member);
        foreach (var text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
