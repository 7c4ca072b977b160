using System.Text.Encodings.Web;
using System.Text.Json;

namespace ProposalTracker.Workflow.Expressions;

/// <summary>How JSON is written everywhere here: Chinese as it is, nothing escaped without need.</summary>
internal static class Json
{
    public static JsonSerializerOptions Relaxed { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
