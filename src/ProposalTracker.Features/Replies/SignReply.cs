using FluentValidation;
using MediatR;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Process;
using ProposalTracker.Features.Process;

namespace ProposalTracker.Features.Replies;

/// <summary>签发: the leader signs the text he has read, or sends it back.</summary>
/// <param name="Version">The version that he read: nobody signs a text that has changed under his eyes.</param>
public sealed record SignReplyCommand(Guid RequestKey, long WorkItemId, bool Sign, string? Comment, int Version) : ICommand;

internal sealed class SignReplyValidator : AbstractValidator<SignReplyCommand>
{
    public SignReplyValidator() => RuleFor(c => c.Comment).NotEmpty().When(c => !c.Sign).WithMessage("退回修改必须写明意见。");
}

internal sealed class SignReplyHandler(WorkItemDoor door, ReplyDesk replies, OfficeClock clock) : IRequestHandler<SignReplyCommand, Result<Receipt>>
{
    public Task<Result<Receipt>> Handle(SignReplyCommand command, CancellationToken cancellationToken) =>
        door.PerformAsync(command.WorkItemId, CaseTasks.Sign, (item, @case) => SignAsync(item, @case, command, cancellationToken), cancellationToken);

    private async Task<Result<Deed>> SignAsync(WorkItem item, Case @case, SignReplyCommand command, CancellationToken cancellationToken)
    {
        var reply = await replies.GetAsync(item, @case, cancellationToken);
        if (reply.Version != command.Version)
            return Error.Stale("在您阅读期间，答复文本有了新的版本，请重新阅读后签发。");
        if (!command.Sign)
        {
            reply.SendBack(command.Comment ?? "");
            return new Deed("sentBack", "签发退回", "签发退回修改", command.Comment, "已退回拟稿人修改。");
        }
        reply.Sign(clock.Today, door.PersonId, clock.Now);
        return new Deed("signed", "签发", "签发答复", command.Comment, "已签发。");
    }
}
