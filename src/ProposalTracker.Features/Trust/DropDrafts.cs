using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;

namespace ProposalTracker.Features.Trust;

/// <summary>Forgets what this person had typed into forms: it was sent and accepted, or thrown away.</summary>
public sealed record DropDraftsRequest(IReadOnlyList<string> FormKeys) : IRequest<Result<Receipt>>;

internal sealed class DropDraftsHandler(ProposalTrackerContext context, CurrentActor actor, WriteGate gate)
    : IRequestHandler<DropDraftsRequest, Result<Receipt>>
{
    public async Task<Result<Receipt>> Handle(DropDraftsRequest request, CancellationToken cancellationToken)
    {
        if (actor.Value is not { PersonId: var person } || request.FormKeys.Count == 0)
            return new Receipt("没有草稿。");
        using var entered = await gate.EnterAsync(cancellationToken);
        var drafts = await context.SavedDrafts.Where(d => d.PersonId == person && request.FormKeys.Contains(d.FormKey)).ToListAsync(cancellationToken);
        context.SavedDrafts.RemoveRange(drafts);
        await context.SaveChangesAsync(cancellationToken);
        return new Receipt("草稿已丢弃。");
    }
}
