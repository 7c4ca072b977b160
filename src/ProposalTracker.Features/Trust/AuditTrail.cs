using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Trust;

namespace ProposalTracker.Features.Trust;

/// <summary>Writes down who did what, when and why, in the transaction of the change.</summary>
internal sealed class AuditTrail(ProposalTrackerContext context, CurrentActor actor, TimeProvider time)
{
    public AuditEntry Record(Case? @case, string action, string what, string? why = null)
    {
        var entry = new AuditEntry(time.GetUtcNow().UtcDateTime, actor.Value?.PersonId, actor.Value?.Signature ?? "系统", action, what, why).About(@case);
        context.AuditEntries.Add(entry);
        return entry;
    }
}
