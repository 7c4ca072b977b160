using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.PastReplies;

/// <summary>Drops a file that was read by mistake; what somebody has confirmed stays.</summary>
public sealed record DiscardPastReplyCommand(Guid RequestKey, long PastReplyId) : ICommand;

internal sealed class DiscardPastReplyHandler(ProposalTrackerContext context, CurrentActor actor, AuditTrail audit)
    : IRequestHandler<DiscardPastReplyCommand, Result<Receipt>>
{
    public async Task<Result<Receipt>> Handle(DiscardPastReplyCommand command, CancellationToken cancellationToken)
    {
        var reply = await context.PastReplies.OfUnitsOf(actor.Required).SingleOrDefaultAsync(r => r.Id == command.PastReplyId, cancellationToken);
        if (reply is null)
            return Error.NotFound("这份过去的答复");
        if (!PastReplyRights.MayConfirm(actor.Required, reply))
            return Error.Forbidden("过去的答复由承办人核对。");
        if (reply.ConfirmedAt is not null)
            return Error.Refused("已经确认的答复不能丢弃。");
        context.PastReplies.Remove(reply);
        audit.Record(null, "丢弃过去答复", $"丢弃未核对的文件“{reply.FileName}”");
        await context.SaveChangesAsync(cancellationToken);
        return new Receipt($"已丢弃“{reply.FileName}”。");
    }
}
