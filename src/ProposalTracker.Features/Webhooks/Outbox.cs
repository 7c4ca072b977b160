using System.Text.Encodings.Web;
using System.Text.Json;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Process;
using ProposalTracker.Domain.Trust;

namespace ProposalTracker.Features.Webhooks;

/// <summary>Writes down what other systems shall be told, in the transaction in which it happens.</summary>
internal sealed class Outbox(ProposalTrackerContext context, WebhookSettings settings, OfficeClock clock)
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A case has moved: where it stands, and what was opened for whom.</summary>
    public void CaseMoved(Case @case, IEnumerable<WorkItem> opened)
    {
        if (settings.Address is null)
            return;
        var payload = new
        {
            @case.Proposal.Number,
            Phase = @case.Phase.ToString(),
            Opened = opened.Select(i => new { i.Kind, Unit = i.Department?.Code, i.DueOn }),
        };
        context.OutboxMessages.Add(new OutboxMessage(@case, "case.moved", JsonSerializer.Serialize(payload, Readable), clock.Now));
    }
}
