using FluentValidation;
using MediatR;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Process;
using ProposalTracker.Features.Process;

namespace ProposalTracker.Features.Replies;

/// <summary>寄送 (D10): the letter goes to the representative, copies to the units named in it.</summary>
/// <param name="SentBy">邮寄, 当面送交 …</param>
/// <param name="CopiesSent">The secretary has sent the copies (抄送).</param>
public sealed record SendReplyCommand(Guid RequestKey, long WorkItemId, DateOnly SentOn, string? SentBy, bool CopiesSent, string? Note) : ICommand;

internal sealed class SendReplyValidator : AbstractValidator<SendReplyCommand>
{
    public SendReplyValidator(OfficeClock clock)
    {
        RuleFor(c => c.SentOn).LessThanOrEqualTo(_ => clock.Today).WithMessage("寄送日期不能晚于今天。");
        RuleFor(c => c.SentBy).NotEmpty().WithMessage("请选择寄送方式。");
    }
}

internal sealed class SendReplyHandler(WorkItemDoor door, ReplyDesk replies, OfficeClock clock) : IRequestHandler<SendReplyCommand, Result<Receipt>>
{
    public Task<Result<Receipt>> Handle(SendReplyCommand command, CancellationToken cancellationToken) =>
        door.PerformAsync(command.WorkItemId, CaseTasks.Send, (item, @case) => SendAsync(item, @case, command, cancellationToken), cancellationToken);

    private async Task<Result<Deed>> SendAsync(WorkItem item, Case @case, SendReplyCommand command, CancellationToken cancellationToken)
    {
        var reply = await replies.GetAsync(item, @case, cancellationToken);
        if (reply.CopyTo.Count > 0 && !command.CopiesSent)
            return Error.Invalid(nameof(command.CopiesSent), $"请确认已抄送：{string.Join("、", reply.CopyTo)}。");
        reply.Send(command.SentOn, command.SentBy ?? "", command.Note);
        @case.Replied(command.SentOn, item.AssignmentId is { } id ? @case.AssignmentOf(id) : @case.Lead, clock.Now);
        var copies = reply.CopyTo.Count > 0 ? $"，抄送{string.Join("、", reply.CopyTo)}" : "";
        return new Deed("sent", "寄送", $"{command.SentOn:yyyy-MM-dd} {command.SentBy}送达代表{copies}", command.Note, "已登记寄送。");
    }
}
