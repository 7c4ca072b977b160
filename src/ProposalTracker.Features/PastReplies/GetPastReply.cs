using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.PastReplies;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.PastReplies;

/// <summary>One past reply, with the text of its file.</summary>
public sealed record GetPastReplyQuery(long PastReplyId) : IQuery<PastReplyDetails>;

public sealed record PastReplyDetails(long Id, int Version, PastReplyText Text, string FileName, string SourceText, bool IsConfirmed, bool MayConfirm);

internal sealed class GetPastReplyHandler(ProposalTrackerContext context, CurrentActor actor) : IRequestHandler<GetPastReplyQuery, Result<PastReplyDetails>>
{
    public async Task<Result<PastReplyDetails>> Handle(GetPastReplyQuery query, CancellationToken cancellationToken)
    {
        var reply = await context.PastReplies.AsNoTracking().OfUnitsOf(actor.Required).SingleOrDefaultAsync(r => r.Id == query.PastReplyId, cancellationToken);
        return reply is null
            ? Error.NotFound("这份过去的答复")
            : new PastReplyDetails(
                reply.Id, reply.Version, new PastReplyText(reply.Title, reply.Number, reply.Issuer, reply.Year, reply.Salutation, reply.Body, reply.Unplaced),
                reply.FileName, reply.SourceText, reply.ConfirmedAt is not null, PastReplyRights.MayConfirm(actor.Required, reply));
    }
}
