using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.WorkflowVersions;

/// <summary>A definition that an administrator looks at before he publishes it; his own, kept like everything typed and not sent.</summary>
internal sealed record WorkflowDraft(string FileName, string Json)
{
    public const string FormKey = "workflow-draft";

    // Chinese stays one character; a draft is bounded.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Write() => JsonSerializer.Serialize(this, Readable);

    public static async Task<WorkflowDraft?> FindAsync(ProposalTrackerContext context, Actor person, CancellationToken cancellationToken)
    {
        var json = await context.SavedDrafts.AsNoTracking().Where(d => d.PersonId == person.PersonId && d.FormKey == FormKey)
            .Select(d => d.FieldsJson).SingleOrDefaultAsync(cancellationToken);
        return json is null ? null : Read(json);
    }

    // The key is open to the person's own scripts, so anything may stand there.
    private static WorkflowDraft? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<WorkflowDraft>(json) is { FileName: not null, Json: not null } draft ? draft : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
