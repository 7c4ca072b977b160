using MediatR;
using ProposalTracker.Data;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Replies;

/// <summary>Saves the draft as a version of its own; the work item stays open.</summary>
public sealed record SaveReplyCommand(Guid RequestKey, long WorkItemId, WrittenReply Written) : ICommand;

internal sealed class SaveReplyHandler(WorkItemDoor door, ReplyDesk replies, ProposalTrackerContext context, AuditTrail audit)
    : IRequestHandler<SaveReplyCommand, Result<Receipt>>
{
    public async Task<Result<Receipt>> Handle(SaveReplyCommand command, CancellationToken cancellationToken)
    {
        var entered = await door.EnterAsync(command.WorkItemId, CaseTasks.DraftReply, cancellationToken);
        if (entered.Error is { } refused)
            return refused;
        var @case = entered.Value.LoadedCase();
        var written = await replies.WriteAsync(entered.Value, @case, command.Written, "保存", cancellationToken);
        if (written.Error is { } not)
            return not;
        audit.Record(@case, "保存草稿", $"保存答复草稿（第 {written.Value.Versions.Count} 版）");
        await context.SaveChangesAsync(cancellationToken);
        return new Receipt($"已保存为第 {written.Value.Versions.Count} 版，可以继续修改或送核稿。", @case.Id, written.Value.Id);
    }
}
