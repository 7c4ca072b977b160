using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.CoHandling;
using ProposalTracker.Domain.Process;
using ProposalTracker.Features.Pipeline;
using ProposalTracker.Features.Process;

namespace ProposalTracker.Features.CoHandling;

/// <summary>会办意见 (C1): the co-handler tells the lead its part.</summary>
public sealed record SubmitOpinionCommand(
    Guid RequestKey, long WorkItemId, string? Text, string? LetterNumber, string? SignerName, string? ContactName, string? ContactPhone) : ICommand;

internal sealed class SubmitOpinionValidator : AbstractValidator<SubmitOpinionCommand>
{
    private const int LongestNumber = 60;
    private const int LongestName = 40;

    public SubmitOpinionValidator()
    {
        RuleFor(c => c.Text).NotEmpty().WithMessage("请填写会办意见。");
        RuleFor(c => c.LetterNumber).MaximumLength(LongestNumber).WithMessage($"会办函文号不能超过 {LongestNumber} 个字。");
        RuleFor(c => c.SignerName).MaximumLength(LongestName).WithMessage($"签发人不能超过 {LongestName} 个字。");
        RuleFor(c => c.ContactName).MaximumLength(LongestName).WithMessage($"联系人不能超过 {LongestName} 个字。");
        RuleFor(c => c.ContactPhone).MaximumLength(LongestName).WithMessage($"联系电话不能超过 {LongestName} 个字。");
    }
}

internal sealed class SubmitOpinionHandler(WorkItemDoor door, ProposalTrackerContext context, OfficeClock clock)
    : IRequestHandler<SubmitOpinionCommand, Result<Receipt>>
{
    public Task<Result<Receipt>> Handle(SubmitOpinionCommand command, CancellationToken cancellationToken) =>
        door.PerformAsync(command.WorkItemId, CaseTasks.GiveOpinion, (item, @case) => SubmitAsync(item, @case, command, cancellationToken), cancellationToken);

    private async Task<Result<Deed>> SubmitAsync(WorkItem item, Case @case, SubmitOpinionCommand command, CancellationToken cancellationToken)
    {
        var assignment = @case.AssignmentOf(item.AssignmentId ?? 0);
        var opinion = await CompiledFor<Questions>.Of(context).Opinion(context, assignment.Id, cancellationToken);
        if (opinion is null)
        {
            opinion = new Opinion(assignment);
            context.Opinions.Add(opinion);
        }
        opinion.Write(command.Text ?? "", command.LetterNumber, command.SignerName, command.ContactName, command.ContactPhone);
        opinion.Submit(door.PersonId, clock.Now);
        assignment.Finish(clock.Now);
        var unit = assignment.Department?.ShortNameOn(clock.Today);
        return new Deed("submitted", "会办意见", $"{unit}提交会办意见", null, "已提交会办意见。");
    }

    private sealed class Questions
    {
        public Func<ProposalTrackerContext, long, CancellationToken, Task<Opinion?>> Opinion { get; } = EF.CompileAsyncQuery(
            (ProposalTrackerContext context, long assignmentId, CancellationToken _) => context.Opinions.SingleOrDefault(o => o.AssignmentId == assignmentId));
    }
}
