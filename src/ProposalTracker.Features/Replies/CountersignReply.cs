using FluentValidation;
using MediatR;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Process;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Process;

namespace ProposalTracker.Features.Replies;

/// <summary>会签 (C6): another unit's leader agrees to the text that he has read, with or without edits, or objects.</summary>
/// <param name="Version">The version that he read.</param>
public sealed record CountersignReplyCommand(Guid RequestKey, long WorkItemId, CountersignAnswer? Answer, string? Comment, int Version) : ICommand;

internal sealed class CountersignReplyValidator : AbstractValidator<CountersignReplyCommand>
{
    public CountersignReplyValidator()
    {
        RuleFor(c => c.Answer).NotNull().WithMessage("请选择会签意见。");
        RuleFor(c => c.Comment).NotEmpty().When(c => c.Answer is CountersignAnswer.AgreedWithEdits or CountersignAnswer.Objected)
            .WithMessage("附修改意见或者有异议时，请写明意见。");
    }
}

internal sealed class CountersignReplyHandler(WorkItemDoor door, ReplyDesk replies, CountersignDesk desk, ProposalTrackerContext context, OfficeClock clock)
    : IRequestHandler<CountersignReplyCommand, Result<Receipt>>
{
    public Task<Result<Receipt>> Handle(CountersignReplyCommand command, CancellationToken cancellationToken) => door.PerformAsync(
        command.WorkItemId, CaseTasks.Countersign, (item, @case) => CountersignAsync(item, @case, command, cancellationToken), cancellationToken);

    private async Task<Result<Deed>> CountersignAsync(WorkItem item, Case @case, CountersignReplyCommand command, CancellationToken cancellationToken)
    {
        var reply = await replies.GetAsync(item, @case, cancellationToken);
        if (reply.Version != command.Version)
            return Error.Stale("在您阅读期间，答复文本有了新的版本，请重新阅读后会签。");
        var assignment = @case.AssignmentOf(item.AssignmentId ?? 0);
        var answer = command.Answer ?? default;
        context.Countersignatures.Add(new Countersignature(reply, assignment, answer, command.Comment, door.PersonId, clock.Now));
        await desk.SettleAsync(@case, reply, item.Id, cancellationToken);
        var unit = assignment.Department?.ShortNameOn(clock.Today);
        return new Deed(
            answer == CountersignAnswer.Objected ? "objected" : "agreed", "会签", $"{unit}会签：{CaseWords.Of(answer)}", command.Comment,
            answer == CountersignAnswer.Objected ? "已提出异议，会签结束后退回拟稿人协商修改。" : "已会签。");
    }
}
