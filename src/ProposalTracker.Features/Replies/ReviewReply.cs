using System.Text.Json.Nodes;
using FluentValidation;
using MediatR;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Process;
using ProposalTracker.Features.Distribution;
using ProposalTracker.Features.Process;

namespace ProposalTracker.Features.Replies;

/// <summary>核稿: correct and pass on, or send back with a comment.</summary>
/// <param name="Written">The text as the reviewer leaves it; kept also when he sends back, so that his corrections are not lost.</param>
public sealed record ReviewReplyCommand(Guid RequestKey, long WorkItemId, bool Approve, string? Comment, WrittenReply Written) : ICommand;

internal sealed class ReviewReplyValidator : AbstractValidator<ReviewReplyCommand>
{
    public ReviewReplyValidator() => RuleFor(c => c.Comment).NotEmpty().When(c => !c.Approve).WithMessage("退回修改必须写明意见。");
}

internal sealed class ReviewReplyHandler(WorkItemDoor door, ReplyDesk replies) : IRequestHandler<ReviewReplyCommand, Result<Receipt>>
{
    public Task<Result<Receipt>> Handle(ReviewReplyCommand command, CancellationToken cancellationToken) =>
        door.PerformAsync(command.WorkItemId, CaseTasks.Review, (item, @case) => ReviewAsync(item, @case, command, cancellationToken), cancellationToken);

    private async Task<Result<Deed>> ReviewAsync(WorkItem item, Case @case, ReviewReplyCommand command, CancellationToken cancellationToken)
    {
        var written = await replies.WriteAsync(item, @case, command.Written, "核稿", cancellationToken);
        if (written.Error is { } not)
            return not;
        if (command.Approve)
        {
            written.Value.Approve();
            var countersigners = CountersignDesk.Countersigners(@case).ToList();
            return new Deed(
                "approved", "核稿", countersigners.Count > 0 ? "核稿通过，送会签" : "核稿通过，送签发", command.Comment, "已核稿通过。",
                new JsonObject { ["countersigners"] = AssignmentDesk.Ids(countersigners) });
        }
        written.Value.SendBack(command.Comment ?? "");
        return new Deed("sentBack", "核稿退回", "核稿退回修改", command.Comment, "已退回拟稿人修改。");
    }
}
