using MediatR;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Process;

namespace ProposalTracker.Features.Replies;

/// <summary>What the secretary must know before 编号印制; the same check runs again with the command.</summary>
public sealed record GetIssueCheckQuery(long WorkItemId) : IQuery<IssueFindings>;

internal sealed class GetIssueCheckHandler(WorkItemDoor door, ReplyDesk replies, ReplyPrinting printing)
    : IRequestHandler<GetIssueCheckQuery, Result<IssueFindings>>
{
    public async Task<Result<IssueFindings>> Handle(GetIssueCheckQuery query, CancellationToken cancellationToken)
    {
        var entered = await door.EnterAsync(query.WorkItemId, CaseTasks.Number, cancellationToken);
        if (entered.Error is { } refused)
            return refused;
        var @case = entered.Value.LoadedCase();
        return await printing.CheckAsync(await replies.GetAsync(entered.Value, @case, cancellationToken), @case, cancellationToken);
    }
}
