using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Trust;

namespace ProposalTracker.Features.Trust;

/// <summary>Autosave of what somebody is typing: his own, by form. Changes nothing that others see, so it leaves no audit row.</summary>
public sealed record SaveDraftRequest(string FormKey, string FieldsJson) : IRequest<Result<Receipt>>;

internal sealed class SaveDraftHandler(ProposalTrackerContext context, CurrentActor actor, WriteGate gate, OfficeClock clock)
    : IRequestHandler<SaveDraftRequest, Result<Receipt>>
{
    private const int LongestKey = 120;

    public async Task<Result<Receipt>> Handle(SaveDraftRequest request, CancellationToken cancellationToken)
    {
        if (request.FormKey.Length is 0 or > LongestKey)
            return Error.Refused("草稿的标识不正确，没有保存。");
        using var entered = await gate.EnterAsync(cancellationToken);
        var person = actor.Required.PersonId;
        var draft = await context.SavedDrafts.SingleOrDefaultAsync(d => d.PersonId == person && d.FormKey == request.FormKey, cancellationToken);
        if (draft is null)
        {
            draft = new SavedDraft(person, request.FormKey);
            context.SavedDrafts.Add(draft);
        }
        draft.Keep(request.FieldsJson, clock.Now);
        await context.SaveChangesAsync(cancellationToken);
        return new Receipt($"草稿已保存 {OfficeClock.LocalOf(clock.Now):HH:mm:ss}");
    }
}
